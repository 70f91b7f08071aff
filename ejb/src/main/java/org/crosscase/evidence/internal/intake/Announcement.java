package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.internal.intake.Manifest.AnnouncedSize;

/**
 * Puts the files of a sender's list on record. Said again, a file keeps its id and what is here of it, so that a folder
 * that is dropped a second time goes on where it stopped; one that has changed since begins anew.
 */
@ApplicationScoped
public class Announcement {
    @Inject
    private Manifest manifest;

    @Inject
    private Pieces pieces;

    @Inject
    private IntakeSettings settings;

    /**
     * The intake is locked.
     *
     * @return in the order given
     */
    public List<ExpectedFile> take(IntakePlace place, List<AnnounceFile> files) {
        List<byte[]> names = files.stream().map(AnnounceFile::name).toList();
        Map<String, Manifest.Known> known =
                manifest.named(place.agency(), place.intake(), names.toArray(byte[][]::new));
        Map<String, AnnouncedSize> said = new LinkedHashMap<>();
        Map<String, byte[]> unknown = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String key = Manifest.key(names.get(i));
            AnnouncedSize size = size(files.get(i));
            Manifest.Known before = known.get(key);
            said.put(key, size);
            if (before == null) {
                unknown.put(key, names.get(i));
            } else if (size.differs(before)) {
                pieces.remove(place.agency(), before.file().id());
                manifest.beginAnew(place.agency(), before.file().id(), size, settings.maxFileBytes());
            }
        }
        if (manifest.count(place.agency(), place.intake()) + unknown.size() > settings.maxFiles()) {
            throw EvidenceProblems.tooManyFiles(settings.maxFiles());
        }
        add(place, unknown, said);
        Map<String, Manifest.Known> now = manifest.named(place.agency(), place.intake(), names.toArray(byte[][]::new));
        return names.stream().map(name -> now.get(Manifest.key(name)).file()).toList();
    }

    private void add(IntakePlace place, Map<String, byte[]> unknown, Map<String, AnnouncedSize> said) {
        if (unknown.isEmpty()) {
            return;
        }
        List<FoundPath> paths =
                unknown.values().stream().map(FoundPath::ofBytes).toList();
        Map<String, byte[]> taken = new HashMap<>(
                manifest.shown(place, paths.stream().map(FoundPath::text).toArray(String[]::new)));
        LinkedHashMap<FoundPath, AnnouncedSize> files = new LinkedHashMap<>();
        for (FoundPath path : paths) {
            byte[] other = taken.putIfAbsent(path.text(), path.name());
            boolean alike = other != null && !Arrays.equals(other, path.name());
            files.put(alike ? path.distinguished() : path, said.get(Manifest.key(path.name())));
        }
        manifest.add(place, files, settings.maxFileBytes());
    }

    private static AnnouncedSize size(AnnounceFile file) {
        Instant modified =
                AtSource.of(file.size(), millis(file.modifiedAt()), null, null).modifiedAt();
        return new AnnouncedSize(file.size(), millis(modified), modified == null && file.modifiedAt() != null);
    }

    private static Long millis(Instant time) {
        return time == null ? null : FileTime.from(time).toMillis();
    }
}
