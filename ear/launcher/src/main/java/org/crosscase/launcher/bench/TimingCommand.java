package org.crosscase.launcher.bench;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.crosscase.launcher.PlaceOptions;
import org.crosscase.launcher.Progress;
import org.crosscase.launcher.Settings;
import org.crosscase.launcher.demo.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks a running demonstration what an insider with a watch would: whether a call takes longer for a case that shares media
 * items with covert cases of others than for one that shares none.
 */
@Command(
        name = "timing",
        description =
                "Measures on a running demonstration whether answers take longer where others hold the same, covertly.",
        mixinStandardHelpOptions = true)
public final class TimingCommand implements Callable<Integer> {
    private static final int WARM_UP = 20;

    @Mixin
    private PlaceOptions place;

    @Option(names = "--pairs", defaultValue = "300", description = "Pairs of each call (${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--shared", defaultValue = "40", description = "Items shared covertly (${DEFAULT-VALUE}).")
    private int shared;

    @Option(
            names = "--pause",
            defaultValue = "0",
            description = "Milliseconds before each call, for what the call before it left to the workers.")
    private long pause;

    @Option(names = "--only", defaultValue = "", description = "Calls whose name fits this regular expression.")
    private String only;

    @Override
    public Integer call() throws Exception {
        Settings settings = place.settings();
        URI api = URI.create("http://127.0.0.1:" + settings.ports().web() + "/api/v1");
        URI realm = URI.create("http://127.0.0.1:" + settings.ports().keycloak() + "/realms/crosscase");
        Progress progress = Progress.onTerminal();
        progress.say("opening two cases, one of which shares " + shared + " items with covert cases of two agencies");
        WatchedCases cases = WatchedCases.open(
                new ApiClient(api, realm, "nl.investigator"),
                new ApiClient(api, realm, "fr.investigator"),
                new ApiClient(api, realm, "us.investigator"),
                shared);
        System.out.printf(
                "%n| %d pairs | with %d covertly shared: median ms | without: median ms | difference of a pair: median ms | z |%n"
                        + "|---|---|---|---|---|%n",
                pairs, shared);
        Random random = new Random();
        // calls that go to and fro end where they began
        int evenly = pairs + pairs % 2;
        for (WatchedCases.Call call : cases.calls()) {
            if (!Pattern.compile(only).matcher(call.name()).find()) {
                continue;
            }
            call.prepare().accept(WARM_UP + evenly);
            measure(call, 0, WARM_UP, random);
            PairedTimes times = measure(call, WARM_UP, evenly, random);
            System.out.printf(
                    "| %s | %.2f | %.2f | %+.2f | %+.1f |%n",
                    call.name(), times.medianFirst(), times.medianSecond(), times.medianDifference(), times.z());
        }
        return 0;
    }

    /** Each pair in an order of its own, so that nothing that drifts falls on one of the two. */
    private PairedTimes measure(WatchedCases.Call call, int from, int count, Random random)
            throws InterruptedException {
        PairedTimes times = new PairedTimes();
        for (int i = from; i < from + count; i++) {
            List<Boolean> order = random.nextBoolean() ? List.of(true, false) : List.of(false, true);
            double[] millis = new double[2];
            for (boolean withShared : order) {
                if (pause > 0) {
                    TimeUnit.MILLISECONDS.sleep(pause);
                }
                long begun = System.nanoTime();
                call.run().accept(withShared, i);
                millis[withShared ? 0 : 1] = (System.nanoTime() - begun) / 1e6;
            }
            times.add(millis[0], millis[1]);
        }
        return times;
    }
}
