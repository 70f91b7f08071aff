package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;

/** Ends the receiving of an intake, and puts into the exhibit's chain of custody what came and what did not. */
@ApplicationScoped
public class IntakeEndings {
    /** As many names as a custody event holds; the intake names them all. */
    private static final int NAMED = 200;

    private static final int LONGEST_NAMES = 4800;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private IntakeCounts counts;

    @Inject
    private MissingFiles missingFiles;

    @Inject
    private CustodyChain custody;

    /** @param officer null when nobody said so */
    public IntakeProgress end(AgencyId agency, IntakeId id, ExhibitId exhibit, OfficerId officer, IntakeEnding ending) {
        custody.hold(agency, exhibit);
        boolean ended = intakes.end(agency, id, ending);
        IntakeProgress progress = counts.progress(agency, id);
        if (ended) {
            Fact came = EvidenceFact.FILES_RECEIVED
                    .with("files", progress.files().received())
                    .build();
            custody.add(agency, exhibit, officer, CustodyAction.INTAKE_RECEIVED, Purpose.NONE, came);
            incomplete(agency, id, ending, progress)
                    .ifPresent(what ->
                            custody.add(agency, exhibit, officer, CustodyAction.INTAKE_INCOMPLETE, Purpose.NONE, what));
        }
        return progress;
    }

    private Optional<Fact> incomplete(AgencyId agency, IntakeId id, IntakeEnding ending, IntakeProgress progress) {
        MissingFiles.Missing missing = missingFiles.of(agency, id, NAMED);
        if (missing.count() > 0) {
            return Optional.of(missing(missing, progress.files().expected()));
        }
        if (ending == IntakeEnding.SAID || progress.announced()) {
            return Optional.empty();
        }
        return Optional.of((ending == IntakeEnding.LOST ? EvidenceFact.SENDER_LOST : EvidenceFact.ENDED_EARLY).alone());
    }

    private static Fact missing(MissingFiles.Missing missing, long expected) {
        List<String> named = new ArrayList<>();
        int characters = 0;
        for (String path : missing.paths()) {
            characters += path.length();
            if (characters > LONGEST_NAMES) {
                break;
            }
            named.add(path);
        }
        long unnamed = missing.count() - named.size();
        return EvidenceFact.FILES_MISSING
                .with("missing", missing.count())
                .with("expected", expected)
                .with("file", named)
                .with("unnamed", unnamed == 0 ? null : unnamed)
                .build();
    }
}
