package org.crosscase.evidence.internal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much room the disk of the store has, and from when on too little. */
@ApplicationScoped
public class StoreSpace {
    @Inject
    @ConfigProperty(name = "crosscase.store.dir")
    private Optional<String> folder;

    @Inject
    @ConfigProperty(name = "crosscase.store.warn-bytes", defaultValue = "10737418240")
    private long warnBytes;

    @Inject
    @ConfigProperty(name = "crosscase.store.stop-bytes", defaultValue = "268435456")
    private long stopBytes;

    /** @param free bytes that may still be written */
    public record Room(long free, long total) {}

    /** @throws IOException when the disk cannot be asked */
    public Room room() throws IOException {
        Path place = Path.of(folder.orElseThrow()).toAbsolutePath();
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        FileStore disk = Files.getFileStore(place);
        return new Room(disk.getUsableSpace(), disk.getTotalSpace());
    }

    /** Below it the platform's administrator is warned. */
    public long warnBytes() {
        return warnBytes;
    }

    /** Below it nothing is taken in: the database and the logs may lie on the same disk, and must go on. */
    public long stopBytes() {
        return stopBytes;
    }

    void requireRoom() throws IOException {
        if (room().free() < stopBytes) {
            throw new StoreFull("less than " + stopBytes + " bytes are free", null);
        }
    }

    /** A failure to write tells its cause in words of the operating system; whether it was the space, the disk knows. */
    IOException told(IOException failure) {
        if (failure instanceof StoreFull) {
            return failure;
        }
        String message = String.valueOf(failure.getMessage());
        boolean full = message.contains("No space left") || message.contains("quota") || isNearlyFull();
        return full ? new StoreFull("no room", failure) : failure;
    }

    private boolean isNearlyFull() {
        try {
            return folder != null && room().free() < stopBytes;
        } catch (IOException unknown) {
            return false;
        }
    }
}
