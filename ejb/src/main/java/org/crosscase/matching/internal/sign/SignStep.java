package org.crosscase.matching.internal.sign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.evidence.CommonFiles;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.evidence.SetAside;
import org.crosscase.matching.internal.TakenBack;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.worker.PictureSource;

/** The short transactions around the signing of a media item. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignStep {
    /** What rests on a picture, and not on equal files. */
    private static final Set<Algorithm> SEEN = Stream.of(Algorithm.values())
            .filter(algorithm -> algorithm.origin().isSeen())
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    private MediaSteps steps;

    @Inject
    private SignatureRows signatures;

    @Inject
    private SignaturesOnRecord onRecord;

    @Inject
    private TakenBack matches;

    @Inject
    private CommonFiles commonFiles;

    /** @param bytes of what is not known by its signatures alone */
    public record Item(MediaToSign known, Optional<PictureSource> bytes) {}

    /** @throws IOException when its file was destroyed */
    public Item read(DueMedia due) throws IOException {
        MediaToSign known = steps.get(due);
        return new Item(known, known.stored() ? Optional.of(steps.source(due)) : Optional.empty());
    }

    /** Facts, signatures, custody event and the next step, all or nothing; nothing when another worker has the item now. */
    public void write(DueMedia due, PictureRecord seen, List<FrameSignature> further) {
        if (!steps.hold(due)) {
            return;
        }
        MediaToSign item = steps.get(due);
        PictureRecord found = aside(item, seen);
        steps.record(due, found);
        if (found.setAside() != null && onRecord.isCompared(due.agencyId(), due.mediaId())) {
            matches.all(due);
        } else if (due.step() == MediaStep.RESIGN
                && item.stored()
                && onRecord.isAnother(due.agencyId(), due.mediaId(), item, found, further)) {
            signatures.retireCoarse(due.agencyId(), due.mediaId());
            matches.foundWrongly(due, SEEN);
        }
        if (due.step() == MediaStep.RESIGN && !item.stored() && found.setAside() == null) {
            signatures.renewAsTheyAre(due.agencyId(), due.mediaId());
        } else {
            signatures.write(due.agencyId(), due.mediaId(), item, found, further);
        }
        steps.complete(due);
    }

    /** A file that everybody has is compared with nothing, whatever else is known of it. */
    private PictureRecord aside(MediaToSign item, PictureRecord found) {
        boolean common = commonFiles.has(
                item.sha256().orElse(null), item.sha1().orElse(null), item.md5().orElse(null));
        return common && found.setAside() == null ? found.withSetAside(SetAside.COMMON_FILE) : found;
    }
}
