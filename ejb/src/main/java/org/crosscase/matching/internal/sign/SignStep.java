package org.crosscase.matching.internal.sign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.CommonFiles;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.evidence.SetAside;
import org.crosscase.matching.internal.MatchNews;
import org.crosscase.matching.internal.MatchRows;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.signature.decode.FrameSignature;

/** The short transactions around the signing of a media item. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignStep {
    @Inject
    private MediaSteps steps;

    @Inject
    private SignatureRows signatures;

    @Inject
    private MatchRows matches;

    @Inject
    private DatabaseScope scope;

    @Inject
    private CommonFiles commonFiles;

    @Inject
    private MatchNews news;

    public MediaToSign read(DueMedia due) {
        return steps.get(due);
    }

    /** Facts, signatures, custody event and the next step, all or nothing; nothing when another worker has the item now. */
    public void write(DueMedia due, PictureRecord seen, List<FrameSignature> further) {
        if (!steps.hold(due)) {
            return;
        }
        MediaToSign item = steps.get(due);
        PictureRecord found = aside(item, seen);
        steps.record(due, found);
        if (found.setAside() != null && signatures.isCompared(due.agencyId(), due.mediaId())) {
            takeBack(due, Change.SET_ASIDE);
        } else if (due.step() == MediaStep.RESIGN
                && item.stored()
                && signatures.isAnother(due.agencyId(), due.mediaId(), found)) {
            // what was found by a signature that was made wrongly is sought anew
            signatures.retireCoarse(due.agencyId(), due.mediaId());
            takeBack(due, Change.SOUGHT_ANEW);
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

    /** Links are made due by the matches as they stand: those that go now must still be among them. */
    private void takeBack(DueMedia due, Change why) {
        news.tell(List.of(due.mediaId()), why);
        scope.actAs(DatabaseRole.MATCHER);
        if (why == Change.SET_ASIDE) {
            matches.forgetAll(due.mediaId());
        } else {
            matches.forget(due.mediaId());
        }
        scope.actAsApplication();
        scope.enter(due.agencyId());
    }
}
