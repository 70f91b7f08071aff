package org.crosscase.matching.internal.sign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.evidence.Decoders;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.PictureSource;

/**
 * Computes the signatures of one media item: the decoder looks at it outside any transaction, then one short transaction
 * writes all or nothing. What a picture cannot give is written as a problem beside the item; nothing is lost.
 */
@ApplicationScoped
public class Signing {
    private static final Logger LOG = Logger.getLogger(Signing.class.getName());
    private static final int ATTEMPTS = 5;
    /** Claims after which an item is not looked at again: each time its worker ended without a word. */
    private static final int CLAIMS = 10;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    @Inject
    private SignStep step;

    @Inject
    private MediaSteps steps;

    @Inject
    private Decoders decoders;

    public void sign(DueMedia due) {
        try {
            Look look = due.attempts() > CLAIMS ? new Look(failed(), List.of()) : look(due);
            step.write(due, look.found, look.further);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException unexpected) {
            retryOrGiveUp(due, unexpected);
        }
    }

    /** @param further signatures of frames beside the one that stands for the file */
    private record Look(PictureRecord found, List<FrameSignature> further) {}

    private Look look(DueMedia due) throws IOException, InterruptedException {
        SignStep.Item item = step.read(due);
        return item.bytes().isEmpty()
                ? new Look(PictureRecord.none(), List.of())
                : look(item.known(), item.bytes().get());
    }

    private Look look(MediaToSign item, PictureSource source) throws IOException, InterruptedException {
        List<FrameSignature> further = new ArrayList<>();
        FileLook look;
        try (InputStream bytes = source.open()) {
            look = FileLook.of(bytes);
        }
        PictureRecord found =
                look.type().kind() == FileKind.PICTURE ? picture(source, look, further) : other(item, look);
        return new Look(found.withType(look.type()), further);
    }

    /** Nothing is wrong with a film or a letter; only what is named like a picture and is none is told. */
    private static PictureRecord other(MediaToSign item, FileLook look) {
        boolean closed = look.type().kind() == FileKind.ARCHIVE && !look.type().opens();
        if (closed) {
            return PictureRecord.refused(
                    look.type().mimeType(),
                    null,
                    null,
                    IntakeProblem.ARCHIVE_NOT_OPENED.name(),
                    look.type().name());
        }
        // Nothing came is no other kind of file, and every name that an empty file ever had is the same item's.
        PictureRecord found = item.namedLikePicture() && look.type().kind() != FileKind.EMPTY
                ? PictureRecord.refused(
                        look.type().mimeType(),
                        null,
                        null,
                        PictureProblem.Type.NOT_A_PICTURE.name(),
                        "Named like a picture; its bytes say: " + look.type().name())
                : PictureRecord.none();
        return Particular.byKind(look).map(found::withSetAside).orElse(found);
    }

    private PictureRecord picture(PictureSource source, FileLook look, List<FrameSignature> further)
            throws IOException, InterruptedException {
        PictureRecord found = examined(source, look, further);
        return found.setAside() != null
                ? found
                : Particular.byKind(look).map(found::withSetAside).orElse(found);
    }

    private PictureRecord examined(PictureSource source, FileLook look, List<FrameSignature> further)
            throws IOException, InterruptedException {
        Examination found = decoders.examine(source);
        if (found instanceof Examination.Picture picture) {
            further.addAll(picture.further());
            PictureRecord shown = new PictureRecord(
                    picture.facts().mimeType(),
                    picture.facts().width(),
                    picture.facts().height(),
                    picture.pdq().hash(),
                    picture.pdq().quality(),
                    orientations(picture.pdq()),
                    BlurredThumbnail.png(picture.thumbnail()),
                    null,
                    "");
            PictureRecord told = shown.withRemarks(remarks(picture)).withWritten(picture.written());
            return Particular.byContent(picture.facts().width(), picture.facts().height(), picture.thumbnail())
                    .map(told::withSetAside)
                    .orElse(told);
        }
        Examination.Refused refused = (Examination.Refused) found;
        if (refused.problem().type() == PictureProblem.Type.NOT_A_PICTURE) {
            return PictureRecord.refused(
                    look.type().mimeType(),
                    null,
                    null,
                    PictureProblem.Type.UNSUPPORTED_FORMAT.name(),
                    "Pictures in this format are not read: " + look.type().name());
        }
        PictureFacts facts = refused.facts().orElse(null);
        return PictureRecord.refused(
                facts == null ? null : facts.mimeType(),
                facts == null ? null : facts.width(),
                facts == null ? null : facts.height(),
                refused.problem().type().name(),
                refused.problem().detail());
    }

    /** What limits the comparison of a picture that was read. */
    private static String remarks(Examination.Picture picture) {
        boolean unread = picture.facts().frames() > picture.framesRead();
        boolean others = unread || !picture.further().isEmpty();
        return (picture.cut() ? "CUT_OFF " : "") + (others ? "OTHER_FRAMES_NOT_COMPARED" : "");
    }

    private static byte[] orientations(PdqSignature pdq) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pdq.orientations().forEach(hash -> all.writeBytes(hash.bytes()));
        return all.toByteArray();
    }

    private void retryOrGiveUp(DueMedia due, Exception cause) {
        LOG.log(
                Level.WARNING,
                "media item " + due.mediaId() + " could not be signed at attempt " + due.attempts(),
                cause);
        if (due.attempts() < ATTEMPTS) {
            steps.postpone(due, FIRST_RETRY.multipliedBy(1L << Math.min(due.attempts() - 1, 6)));
        } else {
            step.write(due, failed(), List.of());
        }
    }

    private static PictureRecord failed() {
        return PictureRecord.refused(null, null, null, "PROCESSING_FAILED", "");
    }
}
