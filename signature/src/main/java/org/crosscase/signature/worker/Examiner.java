package org.crosscase.signature.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.decode.RefusedPictureException;
import org.crosscase.signature.decode.SampledPicture;
import org.crosscase.signature.pdq.PdqHasher;

/** The work of a decoder process on one file. Not safe for several threads. */
public final class Examiner {
    /** Longest side of a rendition that may be asked for, in pixels. */
    public static final int MAX_RENDITION_SIDE = 4096;

    private static final float JPEG_QUALITY = 0.85f;

    private final PictureReader reader;
    private final PdqHasher hasher = new PdqHasher();

    public Examiner(DecodeLimits limits) {
        this.reader = new PictureReader(limits);
    }

    /** Signature and thumbnail of the file, or the typed reason why it has none; nothing else escapes. */
    public Examination examine(PictureBytes bytes) {
        try {
            SampledPicture picture = reader.sample(bytes, GreyThumbnail.MAX_SIDE);
            return new Examination.Picture(
                    picture.facts(),
                    picture.pdq(hasher),
                    new GreyThumbnail(picture.thumbnailWidth(), picture.thumbnailHeight(), picture.thumbnail()),
                    picture.cut(),
                    picture.written(),
                    picture.frame(),
                    picture.framesRead(),
                    picture.further());
        } catch (RefusedPictureException e) {
            return new Examination.Refused(e.problem(), e.facts());
        } catch (OutOfMemoryError e) {
            return new Examination.Refused(outOfMemory(), Optional.empty());
        }
    }

    /** Signature and a grey picture in which letters can be told apart, for comparisons of one picture with another. */
    public Inspection inspect(PictureBytes bytes) {
        try {
            SampledPicture picture = reader.sample(bytes, GreyPicture.MAX_SIDE);
            return new Inspection.Seen(
                    picture.pdq(hasher),
                    new GreyPicture(picture.thumbnailWidth(), picture.thumbnailHeight(), picture.thumbnail()));
        } catch (RefusedPictureException e) {
            return new Inspection.Refused(e.problem());
        } catch (OutOfMemoryError e) {
            return new Inspection.Refused(outOfMemory());
        }
    }

    /** The file re-encoded for a page. */
    public Rendition render(PictureBytes bytes, int maxSide, boolean grey) throws IOException {
        try {
            BufferedImage image = reader.show(bytes, Math.max(16, Math.min(MAX_RENDITION_SIDE, maxSide)), grey);
            return new Rendition.Shown(image.getWidth(), image.getHeight(), jpeg(image));
        } catch (RefusedPictureException e) {
            return new Rendition.Refused(e.problem());
        } catch (OutOfMemoryError e) {
            return new Rendition.Refused(outOfMemory());
        }
    }

    private static PictureProblem outOfMemory() {
        return PictureProblem.of(
                PictureProblem.Type.OUT_OF_MEMORY, "The memory of a decoder did not suffice for this file");
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
