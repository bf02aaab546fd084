-- A key of a request stays for good, so that a repeat is refused however late it comes; its answer is emptied after a while.
REVOKE DELETE ON idempotency_key FROM isnad_app;
