-- An admin may say that a newsroom is no sample any more: its sample articles leave the check and the lists.
GRANT UPDATE (sample) ON newsroom TO isnad_app;
