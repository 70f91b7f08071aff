package org.crosscase.signature.kind;

import java.util.Objects;

/**
 * The format of a file.
 *
 * @param mimeType at most 100 characters
 * @param name in English, for instance {@code MP4 film}
 */
public record FileType(FileKind kind, String mimeType, String name) {
    public static final FileType EMPTY = new FileType(FileKind.EMPTY, "application/x-empty", "empty file");
    public static final FileType UNKNOWN =
            new FileType(FileKind.UNKNOWN, "application/octet-stream", "data of an unknown kind");

    public FileType {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(mimeType);
        Objects.requireNonNull(name);
    }

    /** Whether it holds files that can be taken out of it. */
    public boolean opens() {
        return switch (mimeType) {
            case "application/zip",
                    "application/x-7z-compressed",
                    "application/vnd.rar",
                    "application/x-tar",
                    "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/x-lz4",
                    "application/x-compress",
                    "application/x-cpio",
                    "application/x-arj" -> true;
            default -> isZipWithParts();
        };
    }

    /** A format that is a ZIP inside, whose parts are no files of their owner: a text document, a book, a program package. */
    public boolean isZipWithParts() {
        return mimeType.startsWith("application/vnd.openxmlformats-officedocument.")
                || mimeType.startsWith("application/vnd.ms-")
                        && (mimeType.endsWith(".12") || mimeType.endsWith("xpsdocument"))
                || mimeType.startsWith("application/vnd.oasis.opendocument.")
                || mimeType.startsWith("application/vnd.apple.iwork")
                || switch (mimeType) {
                    case "application/x-ooxml",
                            "application/epub+zip",
                            "application/vnd.android.package-archive",
                            "application/java-archive",
                            "application/x-ios-app",
                            "application/x-xpinstall",
                            "application/vnd.google-earth.kmz",
                            "application/msix" -> true;
                    default -> false;
                };
    }
}
