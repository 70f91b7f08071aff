package org.crosscase.signature.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.worker.DecoderPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hashes every file of a folder. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Computes the signatures of every file in a folder and its subfolders.",
            "Pictures are decoded in separate processes; a file that cannot be decoded is named with the reason",
            "and never stops the others. Links are not followed.",
            "",
            "Examples:",
            "  hash DIR > signatures.jsonl",
            "  hash --format=vics --case-number=2026-0001 --output=case.json DIR",
            "  hash --journal=run.journal --output=signatures.jsonl DIR   (stop and start it as you like)",
            ""
        })
final class HashCommand implements Callable<Integer> {
    enum Format {
        JSONL,
        CSV,
        VICS
    }

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to hash (or a single file).")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = {
                "jsonl: one JSON object for each file (the default)",
                "csv: a table; cells that a spreadsheet would run get an apostrophe in front",
                "vics: a VICS 2.0 case file (Project VIC)"
            })
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write; standard output unless given.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Remembers finished files, so that an interrupted run goes on where it stopped.")
    private Optional<Path> journalFile = Optional.empty();

    @Option(
            names = "--processes",
            paramLabel = "N",
            description = "Decoder processes; as many as processors unless given.")
    private int processes = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "384",
            description = "Memory of each decoder process in MB (${DEFAULT-VALUE}).")
    private int heap;

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            description = "Refuse pictures of more pixels (100 million unless given).")
    private long maxPixels = DecodeLimits.DEFAULT.maxPixels();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "Refuse to decode pictures of more bytes (64 MiB unless given).")
    private long maxBytes = DecodeLimits.DEFAULT.maxBytes();

    @Option(names = "--case-number", paramLabel = "TEXT", defaultValue = "", description = "Case number for VICS.")
    private String caseNumber;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "A bar on standard error: auto (on a terminal), always or never.")
    private String progress;

    @Option(names = "--strict", description = "End with code 3 when a file got no signature.")
    private boolean strict;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> unreadable = new ArrayList<>();
        List<FolderFiles.Found> files = FolderFiles.of(folder, unreadable);
        DecodeLimits limits = DecodeLimits.DEFAULT.withMaxPixels(maxPixels).withMaxBytes(maxBytes);
        boolean shown = progress.equals("always") || progress.equals("auto") && Progress.onTerminal();
        boolean problems = !unreadable.isEmpty();
        try (DecoderPool pool = DecoderPool.builder()
                        .processes(processes)
                        .heapMegabytes(heap)
                        .limits(limits)
                        .start();
                EntryWriter out = writer();
                Progress bar = new Progress(System.err, shown, files.size());
                Work work = new Work(new FileHasher(pool), journalFile, processes)) {
            for (Path path : unreadable) {
                out.write(FileHasher.unreadable(FolderFiles.name(folder.toAbsolutePath(), path)));
            }
            for (FolderFiles.Found file : files) {
                work.submit(file);
                if (work.full()) {
                    problems |= take(work, out, bar);
                }
            }
            while (!work.empty()) {
                problems |= take(work, out, bar);
            }
        }
        return strict && problems ? CrosscaseHash.INCOMPLETE : 0;
    }

    private static boolean take(Work work, EntryWriter out, Progress bar) throws IOException, InterruptedException {
        Entry entry = work.next();
        out.write(entry);
        bar.step(entry.problem().isPresent());
        return entry.problem().isPresent();
    }

    private EntryWriter writer() throws IOException {
        OutputStream target =
                output.isPresent() ? Files.newOutputStream(output.get()) : new FileOutputStream(FileDescriptor.out);
        Writer text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        return switch (format) {
            case JSONL -> new JsonLinesWriter(text);
            case CSV -> new CsvWriter(text);
            case VICS -> new VicsWriter(text, caseNumber, Clock.systemUTC());
        };
    }

    /** Files being hashed, some at a time, handed out in the order in which they came. */
    private static final class Work implements AutoCloseable {
        private record Pending(FolderFiles.Found file, Future<Entry> entry, boolean fresh) {}

        private final FileHasher hasher;
        private final Optional<Journal> journal;
        private final ExecutorService threads;
        private final Deque<Pending> pending = new ArrayDeque<>();
        private final int window;

        Work(FileHasher hasher, Optional<Path> journalFile, int processes) throws IOException {
            this.hasher = hasher;
            this.journal = journalFile.isPresent() ? Optional.of(new Journal(journalFile.get())) : Optional.empty();
            // digesting and reading overlap with decoding, so a few more threads than processes
            this.threads = Executors.newFixedThreadPool(processes + 1, task -> {
                Thread thread = new Thread(task, "hashing");
                thread.setDaemon(true);
                return thread;
            });
            this.window = 16 * processes;
        }

        void submit(FolderFiles.Found file) {
            Optional<Entry> known = journal.flatMap(journalled -> journalled.find(file));
            Future<Entry> entry = known.isPresent()
                    ? java.util.concurrent.CompletableFuture.completedFuture(known.get())
                    : threads.submit(() -> hasher.hash(file.file(), file.name()));
            pending.add(new Pending(file, entry, known.isEmpty()));
        }

        boolean full() {
            return pending.size() >= window;
        }

        boolean empty() {
            return pending.isEmpty();
        }

        Entry next() throws IOException, InterruptedException {
            Pending head = pending.remove();
            try {
                Entry entry = head.entry.get();
                if (head.fresh && journal.isPresent()) {
                    journal.get().add(head.file, entry);
                }
                return entry;
            } catch (ExecutionException e) {
                throw new IOException("Hashing " + head.file.name() + " failed", e.getCause());
            }
        }

        @Override
        public void close() throws IOException {
            threads.shutdownNow();
            if (journal.isPresent()) {
                journal.get().close();
            }
        }
    }
}
