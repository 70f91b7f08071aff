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
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.worker.DecoderPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hashes every file of a folder. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Computes the signatures of every file in a folder and its subfolders.",
            "Pictures are decoded in separate processes; a file that cannot be decoded is named with the reason",
            "and never stops the others. Links within the folder are not followed.",
            "",
            "Examples:",
            "  hash DIR > signatures.jsonl",
            "  hash --format=vics --case-number=2026-0001 --output=case.json DIR",
            "  hash --journal=run.journal --output=signatures.jsonl DIR   (stop and start it as you like)",
            ""
        })
final class HashCommand implements Callable<Integer> {
    /** A decoder needs this much before it has seen a picture. */
    private static final int LEAST_HEAP = 32;

    enum Format {
        JSONL,
        CSV,
        VICS
    }

    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Spec
    private CommandSpec spec;

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

    @Option(
            names = "--all-digests",
            description = {
                "With jsonl: SHA-256, SHA-1 and MD5 also of films, documents and broken files, beside their problem,",
                "so that 'compare' and 'group' find equal ones."
            })
    private boolean allDigests;

    @Option(names = "--case-number", paramLabel = "TEXT", description = "Case number, with --format=vics.")
    private Optional<String> caseNumber = Optional.empty();

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "A bar on standard error: auto (on a terminal), always or never.")
    private When progress;

    @Option(names = "--strict", description = "End with code 3 when a file got no signature.")
    private boolean strict;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireSense();
        FolderFiles.Listing listing = FolderFiles.list(folder);
        DecodeLimits limits = DecodeLimits.DEFAULT.withMaxPixels(maxPixels).withMaxBytes(maxBytes);
        boolean shown = progress == When.ALWAYS || progress == When.AUTO && Progress.onTerminal();
        Tally tally = new Tally(listing.passedOver());
        try (DecoderPool pool = DecoderPool.builder()
                        .processes(processes)
                        .heapMegabytes(heap)
                        .limits(limits)
                        .start();
                EntryWriter out = writer();
                Progress bar = new Progress(System.err, shown, listing.files().size());
                Work work = new Work(new FileHasher(pool), journal(), processes)) {
            for (Path path : listing.unreadable()) {
                Entry entry = FileHasher.unreadable(FolderFiles.name(listing.root(), path));
                out.write(entry);
                count(entry, tally);
            }
            for (FolderFiles.Found file : listing.files()) {
                work.submit(file);
                if (work.full()) {
                    take(work, out, bar, tally);
                }
            }
            while (!work.empty()) {
                take(work, out, bar, tally);
            }
        }
        spec.commandLine().getErr().println("crosscase-hash: " + tally);
        return strict && tally.anyWithoutSignature() ? CrosscaseHash.INCOMPLETE : 0;
    }

    private void requireSense() {
        require(processes >= 1, "--processes is 1 or more, not " + processes);
        require(heap >= LEAST_HEAP, "--heap is " + LEAST_HEAP + " MB or more, not " + heap);
        require(maxPixels >= 1, "--max-pixels is 1 or more, not " + maxPixels);
        require(maxBytes >= 1, "--max-bytes is 1 or more, not " + maxBytes);
        require(caseNumber.isEmpty() || format == Format.VICS, "--case-number goes with --format=vics");
        require(
                !allDigests || format == Format.JSONL,
                "--all-digests goes with --format=jsonl; the others hold them anyway");
        require(
                output.isEmpty() || journalFile.isEmpty() || !output.equals(journalFile),
                "--output and --journal name the same file");
    }

    private void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Optional<Journal> journal() throws IOException {
        return journalFile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Journal(journalFile.get(), "--max-pixels=" + maxPixels + " --max-bytes=" + maxBytes));
    }

    private void take(Work work, EntryWriter out, Progress bar, Tally tally) throws IOException, InterruptedException {
        Entry entry = work.next();
        out.write(entry);
        bar.step(entry.problem().isPresent());
        count(entry, tally);
    }

    /** VICS has no place for a file whose content is not known, so it is named here. */
    private void count(Entry entry, Tally tally) {
        if (format == Format.VICS && entry.digests().isEmpty()) {
            spec.commandLine().getErr().println("crosscase-hash: not in the output, cannot be read: " + entry.path());
        }
        tally.count(entry);
    }

    private EntryWriter writer() throws IOException {
        OutputStream target =
                output.isPresent() ? Files.newOutputStream(output.get()) : new FileOutputStream(FileDescriptor.out);
        Writer text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        return switch (format) {
            case JSONL -> new JsonLinesWriter(text, allDigests);
            case CSV -> new CsvWriter(text);
            case VICS -> new VicsWriter(text, caseNumber.orElse(""), Clock.systemUTC());
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

        Work(FileHasher hasher, Optional<Journal> journal, int processes) {
            this.hasher = hasher;
            this.journal = journal;
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
