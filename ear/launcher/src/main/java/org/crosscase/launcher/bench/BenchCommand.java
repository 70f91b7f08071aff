package org.crosscase.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crosscase.launcher.LauncherProblem;
import org.crosscase.launcher.PlaceOptions;
import org.crosscase.launcher.Progress;
import org.crosscase.launcher.Secrets;
import org.crosscase.launcher.Settings;
import org.crosscase.launcher.WholeSystem;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.launcher.demo.PlannedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the whole system: pictures a second from upload to link, and pages at two sizes side by side. */
@Command(
        name = "bench",
        description = "Measures intake and pages on a system of its own; prints the tables of docs/performance.md.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final String OFFICER = "nl.investigator";
    private static final String DATABASE = "crosscase";
    private static final int PICTURE_SIDE = 512;

    @Mixin
    private PlaceOptions place;

    @Option(names = "--pictures", defaultValue = "400", description = "Pictures of the intake (${DEFAULT-VALUE}).")
    private int pictures;

    @Option(names = "--small", defaultValue = "1000", description = "Cases and media items of the small size.")
    private int small;

    @Option(names = "--cases", defaultValue = "100000", description = "Cases of the large size (${DEFAULT-VALUE}).")
    private int cases;

    @Option(names = "--media", defaultValue = "1000000", description = "Media items of the large size.")
    private int media;

    @Option(
            names = "--running",
            description =
                    "Measures the pages alone, on the system that runs already; what it is filled with stays there.")
    private boolean running;

    @Override
    public Integer call() throws Exception {
        Settings settings = place.settings();
        if (running) {
            String address = "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + DATABASE;
            String password = new Secrets(settings.data().resolve("secrets")).password("postgres-superuser");
            measurePages(
                    URI.create("http://127.0.0.1:" + settings.ports().web() + "/"),
                    () -> DriverManager.getConnection(address, "postgres", password),
                    Progress.onTerminal());
            return 0;
        }
        Path folder = settings.data().resolveSibling(settings.data().getFileName() + "-bench");
        Progress progress = Progress.onTerminal();
        WholeSystem system = WholeSystem.onFresh(settings.withData(folder), progress);
        Thread stop = new Thread(system::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        system.start();
        measureIntake(system, progress);
        measureDeepSearch(system, progress);
        measurePages(system.web(), () -> system.postgres().connect(DATABASE), progress);
        return 0;
    }

    /** What the intakes left due: the deep search runs while nothing else does. */
    private static void measureDeepSearch(WholeSystem system, Progress progress) throws SQLException {
        try (Connection superuser = system.postgres().connect(DATABASE)) {
            long due = deepSearchesDue(superuser);
            progress.say("waiting for " + due + " deep searches");
            long begun = System.nanoTime();
            while (deepSearchesDue(superuser) > 0) {
                Seizure.pause();
            }
            System.out.printf(
                    "| deep search in the background, afterwards | %.1f |%n",
                    due / ((System.nanoTime() - begun) / 1e9));
        }
    }

    private static long deepSearchesDue(Connection superuser) throws SQLException {
        try (var rows =
                superuser.createStatement().executeQuery("select count(*) from media_step where step = 'DEEP'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The same pictures, re-saved and mirrored, by a second agency: from the first byte sent to the link with all of them. */
    private void measureIntake(WholeSystem system, Progress progress) {
        ApiClient nl = new ApiClient(system.api(), system.realm(), OFFICER);
        ApiClient fr = new ApiClient(system.api(), system.realm(), "fr.investigator");
        progress.say("making " + pictures + " pictures of " + PICTURE_SIDE + " x " + PICTURE_SIDE);
        List<PlannedFile> originals = new ArrayList<>();
        List<PlannedFile> copies = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            GeneratedPicture picture = GeneratedPicture.of(i, PICTURE_SIDE, PICTURE_SIDE);
            byte[] original = picture.jpeg(0.9);
            byte[] copy = picture.mirrored().jpeg(0.7);
            originals.add(new PlannedFile("DCIM/" + i + ".jpg", () -> original));
            copies.add(new PlannedFile("copies/" + i + ".jpg", () -> copy));
        }
        Seizure first = Seizure.open(nl, "BENCH-INTAKE");
        double alone = first.takeIn(originals);
        Seizure second = Seizure.open(fr, "BENCH-COPIES");
        double linked = second.takeInAndAwaitLink(copies, pictures);
        System.out.printf(
                "%n| intake of %,d JPEG of %d x %d | pictures a second |%n|---|---|%n",
                pictures, PICTURE_SIDE, PICTURE_SIDE);
        System.out.printf("| upload, store, custody, signatures, compared | %.1f |%n", pictures / alone);
        System.out.printf("| the same, every one mirrored and linked to another agency | %.1f |%n", pictures / linked);
    }

    /** As the superuser, whom no rule binds. */
    @FunctionalInterface
    private interface Database {
        Connection connect() throws SQLException;
    }

    private void measurePages(URI web, Database database, Progress progress) throws SQLException {
        OfficerPages pages = new OfficerPages(web);
        pages.signIn(OFFICER, ApiClient.PASSWORD);
        progress.say("filling up to " + small + " cases and media items");
        String crowded = grow(database, small, small);
        Map<String, String> paths = paths(crowded, small);
        Map<String, long[]> before = new LinkedHashMap<>();
        paths.forEach((name, path) -> before.put(name, pages.time(path)));
        progress.say("filling up to " + cases + " cases and " + media + " media items; some minutes");
        grow(database, cases, media);
        System.out.printf(
                "%n| page | %,d: median (p95) ms | %,d cases, %,d media: median (p95) ms | ratio |%n|---|---|---|---|%n",
                small, cases, media);
        paths(crowded, media).forEach((name, path) -> {
            long[] few = before.get(name);
            long[] many = pages.time(path);
            System.out.printf(
                    "| %s | %d (%d) | %d (%d) | %.2f |%n",
                    name,
                    median(few),
                    p95(few),
                    median(many),
                    p95(many),
                    (double) median(many) / Math.max(1, median(few)));
        });
    }

    private Map<String, String> paths(String crowded, int media) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("dashboard", "app/dashboard.xhtml");
        paths.put("cases of the team, newest first", "app/cases.xhtml");
        paths.put("cases of the agency, strongest link first", "app/cases.xhtml?view=agency&sort=STRONGEST_LINK");
        String search = "app/cases.xhtml?view=agency&q=";
        paths.put("search by a whole reference", search + "bench-" + (small - 1));
        paths.put("search by the middle of few references", search + "nch-" + (small - 1) / 10);
        paths.put("search by what all references hold", search + "ench-");
        paths.put("search by a part of few titles", search + "c4ca42");
        paths.put("search by what no case holds", search + "lantern");
        paths.put("case", "app/case.xhtml?id=" + crowded);
        String grid = "app/media.xhtml?id=" + crowded;
        paths.put("media grid, first page", grid);
        paths.put("media grid, last page", grid + "&after=" + position(media - 10));
        paths.put("media grid by name, first page", grid + "&sort=NAME");
        paths.put("media grid by name, in the middle", grid + "&sort=NAME&after=" + position("8"));
        paths.put("media grid by name, a page back", grid + "&sort=NAME&before=" + position("8"));
        paths.put("media grid by folder, backwards", grid + "&sort=PATH&order=desc");
        paths.put("media grid by size, in the middle", grid + "&sort=SIZE&after=" + position(100_000 + media / 2));
        paths.put("media grid by date, in the middle", grid + "&sort=DATE&after=" + position(30L * media));
        paths.put("media grid by kind", grid + "&sort=KIND");
        paths.put("media grid by exhibit", grid + "&sort=EXHIBIT");
        paths.put("media grid, films by size", grid + "&kind=FILM&sort=SIZE");
        paths.put("media grid, with a problem, by name", grid + "&show=PROBLEMS&sort=NAME");
        paths.put("media grid, a part of many names", grid + "&q=f00");
        paths.put("media grid, a part of no name", grid + "&q=lantern");
        paths.put("links", "app/links.xhtml");
        return paths;
    }

    /** Of an item with this place, name, size or date, as a page of the list gives it out. */
    private static String position(Object place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((new UUID(0, 0).toString() + place).getBytes(StandardCharsets.UTF_8));
    }

    /** @return id of the crowded case */
    private static String grow(Database database, int cases, int media) throws SQLException {
        try (Connection superuser = database.connect()) {
            new Population(superuser).growTo(cases, media);
            try (var rows = superuser
                    .createStatement()
                    .executeQuery("select id from case_file where reference = '" + Population.CROWDED_CASE + "'")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static long p95(long[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    /** One case with one exhibit, to take files in. */
    private record Seizure(ApiClient officer, String caseId, String exhibitId) {
        private static final long PAUSE_MILLIS = 100;

        static Seizure open(ApiClient officer, String reference) {
            JsonObject opened = created(officer.post(
                    "cases",
                    Json.createObjectBuilder()
                            .add("reference", reference)
                            .add("title", "Bench")
                            .build()));
            JsonObject exhibit = created(officer.post(
                    "cases/" + opened.getString("id") + "/exhibits",
                    Json.createObjectBuilder()
                            .add("number", "E-1")
                            .add("description", "")
                            .add("kind", "DISK")
                            .build()));
            return new Seizure(officer, opened.getString("id"), exhibit.getString("id"));
        }

        private static JsonObject created(HttpResponse<String> answer) {
            if (answer.statusCode() != 201) {
                throw LauncherProblem.failed("not created: " + answer.body());
            }
            return ApiClient.parse(answer.body());
        }

        /** @return seconds from the first byte sent until the intake is done */
        double takeIn(List<PlannedFile> files) {
            long begun = System.nanoTime();
            String intake = ApiClient.json(officer.upload(exhibitId, files)).getString("id");
            while (!ApiClient.json(officer.get("intakes/" + intake))
                    .getString("state")
                    .equals("DONE")) {
                pause();
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        /** @return seconds from the first byte sent until the link counts all pictures */
        double takeInAndAwaitLink(List<PlannedFile> files, int expected) {
            long begun = System.nanoTime();
            ApiClient.json(officer.upload(exhibitId, files));
            while (reasons() < Math.min(expected, 200)) {
                pause();
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        private int reasons() {
            var links = ApiClient.json(officer.get("links?case=" + caseId)).getJsonArray("items");
            return links.isEmpty()
                    ? 0
                    : ApiClient.json(officer.get(
                                    "links/" + links.getJsonObject(0).getString("id")))
                            .getJsonArray("reasons")
                            .size();
        }

        private static void pause() {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LauncherProblem.failed("interrupted");
            }
        }
    }
}
