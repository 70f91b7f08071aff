package org.crosscase.evidence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosscase.evidence.internal.media.ClassPathText;
import org.crosscase.signature.worker.DecoderPool;
import org.crosscase.signature.worker.DecoderPoolSettings;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.Inspection;
import org.crosscase.signature.worker.PictureSource;
import org.crosscase.signature.worker.Rendition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The decoder processes of this server, in two pools so that an officer who looks at a picture does not wait behind an
 * intake. Evidence is hostile: this is the only way in which the server looks into a file.
 */
@ApplicationScoped
public class Decoders {
    @Inject
    @ConfigProperty(name = "crosscase.workers", defaultValue = "2")
    private int workers;

    @Inject
    @ConfigProperty(name = "crosscase.decoder.java")
    private Optional<String> java;

    @Inject
    @ConfigProperty(name = "crosscase.decoder.classpath")
    private Optional<String> classPath;

    private DecoderPool forIntake;
    private DecoderPool forOfficers;

    /** @throws IOException when the bytes cannot be read or no decoder process can be started */
    public Examination examine(PictureSource source) throws IOException, InterruptedException {
        return forIntake().examine(source);
    }

    /** @throws IOException when the bytes cannot be read or no decoder process can be started */
    public Inspection inspect(PictureSource source) throws IOException, InterruptedException {
        return forIntake().inspect(source);
    }

    /**
     * Re-encodes a picture for a page.
     *
     * @param maxSide longest side in pixels, 16 to 4096
     */
    public Rendition render(PictureSource source, int maxSide, boolean grey) {
        try {
            return forOfficers().render(source, maxSide, grey);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is being stopped", e);
        }
    }

    @PreDestroy
    synchronized void close() {
        Stream.of(Optional.ofNullable(forIntake), Optional.ofNullable(forOfficers))
                .flatMap(Optional::stream)
                .forEach(DecoderPool::close);
    }

    private synchronized DecoderPool forIntake() throws IOException {
        if (forIntake == null) {
            forIntake = settings().processes(workers).start();
        }
        return forIntake;
    }

    private synchronized DecoderPool forOfficers() throws IOException {
        if (forOfficers == null) {
            forOfficers = settings().processes(1).start();
        }
        return forOfficers;
    }

    private DecoderPoolSettings settings() {
        DecoderPoolSettings settings = DecoderPool.builder();
        java.ifPresent(executable -> settings.java(Path.of(executable)));
        List<Path> entries = classPath.map(ClassPathText::entries).orElse(List.of());
        if (!entries.isEmpty()) {
            settings.classPath(entries);
        }
        return settings;
    }
}
