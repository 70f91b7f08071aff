package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The agencies as witnesses of each other's logs. Each has a folder of its own outside the database, with its key and the
 * heads that it cosigned; an agency may hold that folder on a disk of its own.
 */
@ApplicationScoped
public class Witnesses {
    private final Map<String, Witness> known = new ConcurrentHashMap<>();

    private Optional<Path> folder = Optional.empty();

    @Inject
    private LogKeys keys;

    protected Witnesses() {}

    @Inject
    public Witnesses(
            @ConfigProperty(name = "crosscase.audit.witnesses") Optional<String> folder,
            @ConfigProperty(name = "crosscase.audit.anchors") Optional<String> anchors) {
        this.folder = folder.map(Path::of).or(() -> anchors.map(place -> Path.of(place, "witnesses")));
    }

    /** Empty when no folder is configured: a witness that forgets is none. */
    Optional<Witness> find(String agencyCode) {
        return folder.map(place -> known.computeIfAbsent(
                agencyCode, code -> new Witness(keys.witness(code), new KeptFiles(place.resolve(code)))));
    }

    /** The agencies that cosigned something, whatever the database says of them. */
    List<Witness> list() {
        try {
            List<Witness> found = new ArrayList<>();
            if (folder.isPresent() && Files.isDirectory(folder.get())) {
                try (Stream<Path> places = Files.list(folder.get())) {
                    places.filter(Files::isDirectory)
                            .map(place -> place.getFileName().toString())
                            .sorted()
                            .forEach(code -> find(code).ifPresent(found::add));
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new LogBroken("the folder of the witnesses cannot be read: " + unreadable);
        }
    }

    /** The key that the agency's cosignatures are checked with. */
    public Optional<String> cosignerKey(String agencyCode) {
        return find(agencyCode).map(witness -> {
            try {
                return witness.publicKey().cosignerKey(witness.name());
            } catch (IOException unreadable) {
                throw new LogBroken("the key of witness " + witness.name() + " cannot be read: " + unreadable);
            }
        });
    }
}
