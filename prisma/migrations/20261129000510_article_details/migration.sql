-- What is known about an article can be corrected. Who brought it in, and when, stays; its text changes by revisions alone.
GRANT UPDATE (title, language, byline, outlet, source_url, published_on) ON article TO isnad_app;
