package org.crosscase.signature;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small sound files of every format and variant, and the means to build odd ones. */
public final class Specimens {
    private Specimens() {}

    /** By name: what stands before the dot describes it, what follows is the format. */
    public static Map<String, byte[]> all() throws IOException {
        BufferedImage picture = TestPictures.landscape(160, 120, 11);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("baseline.jpg", write(picture, "jpeg", false, null));
        files.put("progressive.jpg", write(picture, "jpeg", true, null));
        files.put("grey.jpg", TestPictures.encoded(convert(picture, BufferedImage.TYPE_BYTE_GRAY), "jpg"));
        files.put("rgb.png", TestPictures.encoded(picture, "png"));
        files.put("interlaced.png", write(picture, "png", true, null));
        files.put("grey.png", TestPictures.encoded(convert(picture, BufferedImage.TYPE_BYTE_GRAY), "png"));
        files.put("grey16.png", TestPictures.encoded(convert(picture, BufferedImage.TYPE_USHORT_GRAY), "png"));
        files.put("alpha.png", TestPictures.encoded(convert(picture, BufferedImage.TYPE_4BYTE_ABGR), "png"));
        files.put("palette.png", TestPictures.encoded(palette(picture), "png"));
        files.put("still.gif", TestPictures.encoded(palette(picture), "gif"));
        files.put("animated.gif", animation(3));
        files.put("rgb.bmp", TestPictures.encoded(picture, "bmp"));
        files.put("palette.bmp", write(palette(picture), "bmp", false, "BI_RLE8"));
        for (String compression : new String[] {"LZW", "Deflate", "PackBits", "JPEG"}) {
            files.put(compression + ".tif", write(picture, "tiff", false, compression));
        }
        files.put("plain.tif", TestPictures.encoded(picture, "tiff"));
        files.put("lossy.webp", resource("lossy.webp"));
        files.put("lossless.webp", resource("lossless.webp"));
        return files;
    }

    public static byte[] resource(String name) throws IOException {
        try (InputStream in = Specimens.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    public static BufferedImage convert(BufferedImage picture, int type) {
        BufferedImage converted = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        converted.createGraphics().drawImage(picture, 0, 0, null);
        return converted;
    }

    /** 216 colours, by rounding. */
    public static BufferedImage palette(BufferedImage picture) {
        byte[][] colours = new byte[3][216];
        for (int i = 0; i < 216; i++) {
            colours[0][i] = (byte) (i / 36 * 51);
            colours[1][i] = (byte) (i / 6 % 6 * 51);
            colours[2][i] = (byte) (i % 6 * 51);
        }
        IndexColorModel model = new IndexColorModel(8, 216, colours[0], colours[1], colours[2]);
        BufferedImage out =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int index = (rgb >> 16 & 0xff) / 43 * 36 + (rgb >> 8 & 0xff) / 43 * 6 + (rgb & 0xff) / 43;
                out.getRaster().setSample(x, y, 0, index);
            }
        }
        return out;
    }

    /** A GIF of this many frames, each another picture. */
    public static byte[] animation(int frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            byte[] still = TestPictures.encoded(palette(TestPictures.landscape(64, 48, 100 + i)), "gif");
            int imageAt = imageBlock(still);
            out.write(still, i == 0 ? 0 : imageAt, (i == 0 ? still.length : still.length - imageAt) - 1);
        }
        out.write(0x3b);
        return out.toByteArray();
    }

    private static int imageBlock(byte[] gif) {
        int at = 13 + (3 << ((gif[10] & 7) + 1));
        while (gif[at] == 0x21) {
            at += 2;
            while (gif[at] != 0) {
                at += 1 + (gif[at] & 0xff);
            }
            at++;
        }
        return at;
    }

    private static byte[] write(BufferedImage picture, String format, boolean progressive, String compression)
            throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = null;
        while (writers.hasNext()
                && (writer == null || !writer.getClass().getName().startsWith("com.sun"))) {
            writer = writers.next();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (compression != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** A PNG whose rows are all zero, written as it is deflated: any size in little memory. */
    public static byte[] emptyPng(int width, int height, int depth, int colourType, byte[]... chunks)
            throws IOException {
        int samples = new int[] {1, 0, 3, 1, 2, 0, 4}[colourType];
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            byte[] row = new byte[1 + (int) (((long) width * samples * depth + 7) / 8)];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        return png(width, height, depth, colourType, data.toByteArray(), chunks);
    }

    public static byte[] png(int width, int height, int depth, int colourType, byte[] data, byte[]... chunks)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {(byte) depth, (byte) colourType, 0, 0, 0});
        out.write(chunk("IHDR", header.toByteArray()));
        for (byte[] chunk : chunks) {
            out.write(chunk);
        }
        out.write(chunk("IDAT", data));
        out.write(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    public static byte[] chunk(String type, byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        CRC32 crc = new CRC32();
        crc.update(type.getBytes("US-ASCII"));
        crc.update(data);
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    /** This PNG with one more chunk after its header. */
    public static byte[] withChunk(byte[] png, byte[] chunk) {
        return insert(png, 33, chunk);
    }

    /** This JPEG with one more marker segment after its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = new byte[content.length + 4];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) marker;
        segment[2] = (byte) (content.length + 2 >> 8);
        segment[3] = (byte) (content.length + 2);
        System.arraycopy(content, 0, segment, 4, content.length);
        return insert(jpeg, 2, segment);
    }

    public static byte[] insert(byte[] bytes, int at, byte[] inserted) {
        byte[] out = Arrays.copyOf(bytes, bytes.length + inserted.length);
        System.arraycopy(inserted, 0, out, at, inserted.length);
        System.arraycopy(bytes, at, out, at + inserted.length, bytes.length - at);
        return out;
    }

    /** An EXIF block (a little-endian TIFF) that says nothing but the orientation. */
    public static byte[] exif(int orientation) {
        byte[] exif = new byte[26];
        exif[0] = 'I';
        exif[1] = 'I';
        exif[2] = 42;
        exif[4] = 8;
        exif[8] = 1;
        exif[10] = 0x12;
        exif[11] = 0x01;
        exif[12] = 3;
        exif[14] = 1;
        exif[18] = (byte) orientation;
        return exif;
    }
}
