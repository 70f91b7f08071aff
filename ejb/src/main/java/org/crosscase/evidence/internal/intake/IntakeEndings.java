package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.intake.IntakeRegister.Ending;

/** Ends the receiving of an intake, and puts into the exhibit's chain of custody what came and what did not. */
@ApplicationScoped
public class IntakeEndings {
    /** As many names as a custody event holds; the intake names them all. */
    private static final int NAMED = 200;

    private static final int LONGEST_DETAIL = 4800;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private IntakeCounts counts;

    @Inject
    private MissingFiles missingFiles;

    @Inject
    private CustodyChain custody;

    /** @param officer null when nobody said so */
    public IntakeProgress end(AgencyId agency, IntakeId id, ExhibitId exhibit, OfficerId officer, Ending ending) {
        custody.hold(agency, exhibit);
        boolean ended = intakes.finishReceiving(agency, id, ending);
        IntakeProgress progress = counts.progress(agency, id);
        if (ended) {
            String came = progress.files().received() + " files";
            custody.add(agency, exhibit, officer, CustodyAction.INTAKE_RECEIVED, "", came);
            incomplete(agency, id, exhibit, officer, ending, progress);
        }
        return progress;
    }

    private void incomplete(
            AgencyId agency,
            IntakeId id,
            ExhibitId exhibit,
            OfficerId officer,
            Ending ending,
            IntakeProgress progress) {
        MissingFiles.Missing missing = missingFiles.of(agency, id, NAMED);
        if (missing.count() > 0) {
            custody.add(
                    agency,
                    exhibit,
                    officer,
                    CustodyAction.INTAKE_INCOMPLETE,
                    "",
                    missing.count() + " of " + progress.files().expected() + " files missing: " + names(missing));
        } else if (ending != Ending.SAID && !progress.announced()) {
            custody.add(
                    agency,
                    exhibit,
                    officer,
                    CustodyAction.INTAKE_INCOMPLETE,
                    "",
                    ending == Ending.LOST
                            ? "the sender was lost before it said that all files are in"
                            : "ended before all files were named");
        }
    }

    private static String names(MissingFiles.Missing missing) {
        StringBuilder names = new StringBuilder();
        int named = 0;
        for (String path : missing.paths()) {
            if (names.length() + path.length() > LONGEST_DETAIL) {
                break;
            }
            names.append(named == 0 ? "" : ", ").append(path);
            named++;
        }
        return named < missing.count() ? names + " (+" + (missing.count() - named) + ")" : names.toString();
    }
}
