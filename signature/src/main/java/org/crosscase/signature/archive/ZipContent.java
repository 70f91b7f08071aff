package org.crosscase.signature.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.tukaani.xz.LZMAInputStream;

/** What a ZIP entry holds. Most methods are the library's; LZMA is taken from the library for XZ, which has it. */
final class ZipContent {
    /** Memory that a dictionary may take, in KiB. */
    private static final int MEMORY_KIB = 128 << 10;
    /** Version of the packer (2 bytes), length of the properties (2), properties (1), size of the dictionary (4). */
    private static final int LZMA_HEADER = 9;

    private ZipContent() {}

    static boolean reads(ZipFile zip, ZipArchiveEntry entry) {
        return lzma(entry) || zip.canReadEntryData(entry) && readByLibrary(entry);
    }

    /** XZ and Zstandard need libraries that the ZIP library only loads where they are. */
    private static boolean readByLibrary(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method != ZipMethod.ZSTD && method != ZipMethod.ZSTD_DEPRECATED;
    }

    /** For instance {@code compressed by ZSTD (method 93)}. */
    static String method(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return "Compressed by "
                + (method == null || method == ZipMethod.UNKNOWN ? "a method without a name" : method.name())
                + " (method " + entry.getMethod() + ")";
    }

    static InputStream of(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (!lzma(entry)) {
            return zip.getInputStream(entry);
        }
        InputStream packed = zip.getRawInputStream(entry);
        byte[] header = packed == null ? new byte[0] : packed.readNBytes(LZMA_HEADER);
        if (header.length < LZMA_HEADER || header[2] != 5 || header[3] != 0) {
            throw new IOException("No LZMA header");
        }
        int dictionary =
                header[5] & 0xff | (header[6] & 0xff) << 8 | (header[7] & 0xff) << 16 | (header[8] & 0xff) << 24;
        if (LZMAInputStream.getMemoryUsage(dictionary, header[4]) > MEMORY_KIB) {
            throw new EntryFailedException(ArchiveProblem.UNSUPPORTED, "needs more memory than is allowed");
        }
        // the flag says whether the end is marked in the stream; the size is what the archive says otherwise
        boolean marked = (entry.getRawFlag() & 2) != 0;
        return new LZMAInputStream(packed, marked ? -1 : entry.getSize(), header[4], dictionary);
    }

    private static boolean lzma(ZipArchiveEntry entry) {
        return entry.getMethod() == ZipMethod.LZMA.getCode();
    }
}
