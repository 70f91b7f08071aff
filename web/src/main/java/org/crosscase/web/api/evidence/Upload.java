package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.crosscase.Problem;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.evidence.UploadedParts.Part;

/** Hands the files of one request to an intake, one by one as they arrive. */
@RequestScoped
public class Upload {
    private static final String FIELD = "file";

    @Inject
    private Intakes intakes;

    @Inject
    private Once once;

    /**
     * A request that is repeated with its key goes on in the intake that it began; one that was complete before is
     * answered with that intake, and nothing more is taken in.
     *
     * @throws Problem {@code upload-unreadable}, {@code upload-without-files}, {@code upload-cut-off}
     */
    IntakeId receive(ExhibitId exhibit, String contentType, InputStream body) {
        UploadedParts parts = open(contentType, body);
        Part first = nextFile(parts);
        if (first == null) {
            throw Problem.invalid("upload-without-files", FIELD);
        }
        IntakeId intake = IntakeId.parse(once.begun(() -> intakes.begin(exhibit).toString()))
                .orElseThrow(() -> new IllegalStateException("an answer on record names no intake"));
        if (once.isComplete()) {
            passOver(parts);
            return intake;
        }
        receiveAll(parts, first, intake);
        once.complete(() -> intakes.finishReceiving(intake));
        return intake;
    }

    /** Cut off, the intake waits for the repetition; where none can come, it ends as incomplete with what was accepted. */
    private void receiveAll(UploadedParts parts, Part first, IntakeId intake) {
        try {
            for (Part file = first; file != null; file = nextFile(parts)) {
                intakes.receive(intake, file.fileName(), file.bytes());
            }
        } catch (Problem cutOff) {
            if (!once.isRepeatable()) {
                intakes.cancel(intake);
            }
            throw cutOff;
        }
    }

    private static UploadedParts open(String contentType, InputStream body) {
        try {
            return new UploadedParts(contentType, body);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Problem.invalid("upload-unreadable", FIELD);
        }
    }

    /** @return null when there is none left */
    private static Part nextFile(UploadedParts parts) {
        try {
            while (parts.hasNext()) {
                Part part = parts.next();
                if (FIELD.equals(part.field()) && part.fileName() != null) {
                    return part;
                }
            }
            return null;
        } catch (IOException cutOff) {
            throw Problem.invalid("upload-cut-off", FIELD);
        }
    }

    /** Read to the end, so that the caller is heard out before it is answered. */
    private static void passOver(UploadedParts parts) {
        while (nextFile(parts) != null) {
            // asking for the next one passes over this one
        }
    }
}
