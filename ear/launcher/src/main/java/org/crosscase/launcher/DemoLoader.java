package org.crosscase.launcher;

import java.net.URI;

/** Fills a running system with the demonstration, through the REST interface like any other client. */
final class DemoLoader {
    private final URI web;
    private final URI realm;
    private final Progress progress;

    DemoLoader(URI web, URI realm, Progress progress) {
        this.web = web;
        this.realm = realm;
        this.progress = progress;
    }

    void load() {
        throw LauncherProblem.wrongUsage("--demo: no demonstration can be loaded into " + web + " yet");
    }
}
