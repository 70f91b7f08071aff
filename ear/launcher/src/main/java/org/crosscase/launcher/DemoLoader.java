package org.crosscase.launcher;

import java.net.URI;
import org.crosscase.launcher.demo.DemonstrationLoader;
import org.crosscase.launcher.demo.DemonstrationPlan;
import org.crosscase.launcher.demo.Guide;

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
        DemonstrationPlan plan = DemonstrationPlan.standard();
        progress.say("loading the demonstration: " + plan.cases().size() + " cases, " + plan.fileCount() + " files");
        int uploaded = new DemonstrationLoader(web.resolve("api/v1"), realm, progress).load(plan);
        progress.say(uploaded == 0 ? "the demonstration was there already" : "the demonstration is loaded");
        System.out.print(new Guide(web).text());
        System.out.flush();
    }
}
