package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The last signed head of each log and the place where it ended, kept outside the database: in a folder when one is
 * configured, and in memory. A database that was set back, cut or emptied does not take these with it.
 *
 * <p>A disk that is full costs nothing but the file's being late: memory holds the newest, and the next second tries
 * again.
 */
@ApplicationScoped
public class Anchors {
    private static final Logger LOG = Logger.getLogger(Anchors.class.getName());
    private static final String NOTE = ".checkpoint";
    private static final String END = ".end";

    private final Map<String, String> notes = new ConcurrentHashMap<>();
    private final Map<String, EndMark> ends = new ConcurrentHashMap<>();
    /** File by name: what is still to be written. */
    private final Map<String, String> unwritten = new ConcurrentHashMap<>();

    private Optional<KeptFiles> files = Optional.empty();

    protected Anchors() {}

    @Inject
    public Anchors(@ConfigProperty(name = "crosscase.audit.anchors") Optional<String> folder) {
        this.files = folder.map(place -> new KeptFiles(Path.of(place)));
    }

    /** @throws LogBroken when the file is there and cannot be read: nothing may be signed in its stead */
    Optional<String> findNote(String origin) {
        Optional<String> file = read(KeptFiles.named(origin, NOTE));
        file.ifPresent(note -> parsed(origin, NOTE, () -> Checkpoint.parse(note)));
        Optional<String> known = Optional.ofNullable(notes.get(origin));
        return size(known) >= size(file) ? known.or(() -> file) : file;
    }

    Optional<Checkpoint> find(String origin) {
        return findNote(origin).map(Checkpoint::parse);
    }

    /** @throws LogBroken when the file is there and cannot be read */
    Optional<EndMark> findEnd(String origin) {
        EndMark file = read(KeptFiles.named(origin, END))
                .map(text -> parsed(origin, END, () -> EndMark.parse(text)))
                .orElse(null);
        EndMark known = ends.get(origin);
        return Optional.ofNullable(file == null || known != null && known.size() >= file.size() ? known : file);
    }

    /** Every log that something is kept of. */
    Set<String> origins() {
        Set<String> origins = new TreeSet<>(notes.keySet());
        origins.addAll(ends.keySet());
        files.ifPresent(kept -> {
            try {
                for (String name : kept.names(NOTE)) {
                    kept.read(name).map(text -> text.split("\n", 2)[0]).ifPresent(origins::add);
                }
                for (String name : kept.names(END)) {
                    kept.read(name)
                            .map(text -> text.split("\n", 3))
                            .filter(lines -> lines.length == 3)
                            .ifPresent(lines -> origins.add(lines[1]));
                }
            } catch (IOException unreadable) {
                throw new LogBroken("the folder of the anchors cannot be read: " + unreadable);
            }
        });
        return origins;
    }

    void keep(String note) {
        String origin = Checkpoint.parse(note).origin();
        notes.put(origin, note);
        put(KeptFiles.named(origin, NOTE), note);
    }

    void keepEnd(EndMark end) {
        EndMark before = ends.put(end.origin(), end);
        if (!end.equals(before)) {
            put(KeptFiles.named(end.origin(), END), end.text());
        }
    }

    /** Tries again what could not be written. */
    void catchUp() {
        Map.copyOf(unwritten).forEach(this::write);
    }

    private void put(String name, String text) {
        if (files.isPresent()) {
            unwritten.put(name, text);
            write(name, text);
        }
    }

    private void write(String name, String text) {
        try {
            files.orElseThrow().write(name, text);
            unwritten.remove(name, text);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "the anchor {0} could not be written and is tried again: {1}", new Object[] {
                name, failed
            });
        }
    }

    private Optional<String> read(String name) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            return files.get().read(name);
        } catch (IOException unreadable) {
            throw new LogBroken("the anchor " + name + " cannot be read: " + unreadable);
        }
    }

    private static long size(Optional<String> note) {
        return note.map(text -> Checkpoint.parse(text).size()).orElse(-1L);
    }

    private static <T> T parsed(String origin, String ending, java.util.function.Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException damaged) {
            throw new LogBroken("the anchor " + KeptFiles.named(origin, ending) + " is damaged: " + damaged.getMessage()
                    + "; put back the copy of it that was kept elsewhere");
        }
    }
}
