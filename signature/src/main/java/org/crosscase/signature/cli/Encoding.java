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
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.worker.Examiner;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.Inspection;

/** Saves a picture of ours as JPEG and reads it as any file is read; in this process, since the file is our own. */
final class Encoding {
    record Read(PdqSignature pdq, GreyPicture picture) {}

    private final Examiner examiner = new Examiner(DecodeLimits.DEFAULT);
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
        if (examiner.inspect(bytes) instanceof Inspection.Seen read) {
            return new Read(read.pdq(), read.picture());
        }
        throw new IOException("A JPEG of our own could not be read");
    }
}
