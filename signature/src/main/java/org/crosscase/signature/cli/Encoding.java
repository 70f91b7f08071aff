package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.decode.RefusedPictureException;
import org.crosscase.signature.decode.SampledPicture;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.worker.GreyPicture;

/** Saves a picture of ours as JPEG and reads it as any file is read; in this process, since the file is our own. */
final class Encoding {
    record Read(PdqSignature pdq, GreyPicture picture, boolean written) {}

    private final PictureReader reader = new PictureReader(DecodeLimits.DEFAULT);
    private final PdqHasher hasher = new PdqHasher();
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("jpeg").next();

    Read read(BufferedImage picture, float quality) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        }
        PictureBytes bytes = new PictureBytes();
        bytes.append(jpeg.toByteArray(), 0, jpeg.size());
        try {
            SampledPicture read = reader.sample(bytes, GreyPicture.MAX_SIDE);
            return new Read(
                    read.pdq(hasher),
                    new GreyPicture(read.thumbnailWidth(), read.thumbnailHeight(), read.thumbnail()),
                    read.written());
        } catch (RefusedPictureException e) {
            throw new IOException("A JPEG of our own could not be read", e);
        }
    }
}
