package org.crosscase.it.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.ReceivedFile;
import org.crosscase.it.Acting;
import org.crosscase.it.Await;
import org.crosscase.it.TestOfficer;

/** Cases with an exhibit and an intake, files to hand in, and the waiting until the workers are through. */
@Dependent
public class EvidenceScene {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Intakes intakes;

    /** A case with one exhibit into which an intake has begun. */
    public record Seizure(TestOfficer officer, CaseId caseId, ExhibitId exhibit, IntakeId intake) {}

    public Seizure begin(TestOfficer officer) {
        CaseId caseId = acting.as(officer, () -> caseFiles.openCase(OpenCase.of("E-" + UUID.randomUUID(), "Evidence")));
        return beginIn(officer, caseId, "E-01");
    }

    public Seizure beginIn(TestOfficer officer, CaseId caseId, String number) {
        ExhibitId exhibit = acting.as(
                officer,
                () -> exhibits.addExhibit(new AddExhibit(caseId, number, "A phone", ExhibitKind.PHONE, "Room 2")));
        return new Seizure(officer, caseId, exhibit, acting.as(officer, () -> intakes.begin(exhibit)));
    }

    public ReceivedFile receive(Seizure seizure, String path, byte[] bytes) {
        return acting.as(
                seizure.officer(), () -> intakes.receive(seizure.intake(), path, new ByteArrayInputStream(bytes)));
    }

    /** Says that all files are in, and waits until all are compared. */
    public IntakeProgress finish(Seizure seizure) {
        acting.as(seizure.officer(), () -> intakes.finishReceiving(seizure.intake()));
        return awaitDone(seizure);
    }

    public IntakeProgress awaitDone(Seizure seizure) {
        await(() -> progress(seizure).state().isOver());
        return progress(seizure);
    }

    public IntakeProgress progress(Seizure seizure) {
        return acting.as(seizure.officer(), () -> intakes.getIntake(seizure.intake()));
    }

    public static void await(Callable<Boolean> condition) {
        Await.until(PATIENCE, condition);
    }

    /** A picture that no other test has: shapes at random places. */
    public static byte[] picture() {
        Random random = new Random();
        BufferedImage image = new BufferedImage(200, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        for (int i = 0; i < 25; i++) {
            drawing.setColor(new Color(random.nextInt(0x1000000)));
            drawing.fillOval(random.nextInt(200) - 20, random.nextInt(160) - 20, 10 + random.nextInt(70), 60);
        }
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
