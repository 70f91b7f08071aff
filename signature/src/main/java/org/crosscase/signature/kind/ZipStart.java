package org.crosscase.signature.kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many formats are ZIP archives inside. The names of the first entries tell which, as they stand in the local headers
 * among the first bytes. What is wrongly told here costs nothing: pictures and films are taken out of all of them.
 */
final class ZipStart {
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final int HEADER = 30;

    private final List<String> names = new ArrayList<>();
    private String mimeType = "";

    private ZipStart(byte[] start) {
        for (int at = 0; at + HEADER <= start.length; at++) {
            if (Bytes.at(start, at, "PK\3\4")) {
                int length = Bytes.u16(start, at + 26);
                int end = Math.min(start.length, at + HEADER + length);
                String name = new String(start, at + HEADER, end - at - HEADER, StandardCharsets.ISO_8859_1);
                names.add(name);
                if (name.equals("mimetype") && Bytes.u16(start, at + 8) == 0) {
                    int size = (int) Math.min(100, Bytes.u32(start, at + 18));
                    int from = Math.min(start.length, end + Bytes.u16(start, at + 28));
                    mimeType = new String(start, from, Math.min(size, start.length - from), StandardCharsets.ISO_8859_1)
                            .strip();
                }
            }
        }
    }

    static Optional<FileType> type(byte[] start) {
        if (!Bytes.at(start, 0, "PK\3\4") && !Bytes.at(start, 0, "PK00PK\3\4")) {
            return Optional.empty();
        }
        return Optional.of(new ZipStart(start).type());
    }

    private FileType type() {
        String first = names.isEmpty() ? "" : names.get(0);
        if (mimeType.startsWith(ODF)) {
            return document(mimeType, "OpenDocument " + openDocument(mimeType.substring(ODF.length())));
        } else if (mimeType.equals("application/epub+zip")) {
            return document(mimeType, "EPUB book");
        } else if (has("[Content_Types].xml") || has("_rels/.rels")) {
            return officeDocument();
        } else if (has("AndroidManifest.xml") || has("classes.dex")) {
            return new FileType(FileKind.PROGRAM, "application/vnd.android.package-archive", "Android program");
        } else if (names.stream().anyMatch(name -> name.startsWith("Payload/") && name.contains(".app/"))) {
            return new FileType(FileKind.PROGRAM, "application/x-ios-app", "iOS program");
        } else if (first.startsWith("META-INF/")) {
            return new FileType(FileKind.PROGRAM, "application/java-archive", "Java program");
        } else if (names.stream().anyMatch(name -> name.startsWith("Index/") && name.endsWith(".iwa"))) {
            return document("application/vnd.apple.iwork", "iWork document");
        } else if (first.equals("doc.kml")) {
            return document("application/vnd.google-earth.kmz", "map of places");
        }
        return new FileType(FileKind.ARCHIVE, "application/zip", "ZIP archive");
    }

    private FileType officeDocument() {
        String office = "application/vnd.openxmlformats-officedocument.";
        if (begins("word/")) {
            return document(office + "wordprocessingml.document", "Word document");
        } else if (begins("xl/")) {
            return document(office + "spreadsheetml.sheet", "Excel table");
        } else if (begins("ppt/")) {
            return document(office + "presentationml.presentation", "PowerPoint presentation");
        } else if (has("AppxManifest.xml")) {
            return new FileType(FileKind.PROGRAM, "application/msix", "Windows program package");
        }
        return document("application/x-ooxml", "Office document");
    }

    private static String openDocument(String kind) {
        if (kind.startsWith("text")) {
            return "text";
        } else if (kind.startsWith("spreadsheet")) {
            return "table";
        }
        return kind.startsWith("presentation") ? "presentation" : "document";
    }

    private boolean has(String name) {
        return names.contains(name);
    }

    private boolean begins(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    private static FileType document(String mimeType, String name) {
        return new FileType(FileKind.DOCUMENT, mimeType, name);
    }
}
