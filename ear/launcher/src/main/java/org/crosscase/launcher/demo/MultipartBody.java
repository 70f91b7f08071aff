package org.crosscase.launcher.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/** A form of files, one in memory at a time. */
final class MultipartBody {
    private static final String BOUNDARY = "----crosscase-demonstration-5d1c0a7be2";

    private final List<PlannedFile> files;

    MultipartBody(List<PlannedFile> files) {
        this.files = files;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    InputStream open() {
        Iterator<PlannedFile> left = files.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            private boolean ended;

            @Override
            public boolean hasMoreElements() {
                return !ended;
            }

            @Override
            public InputStream nextElement() {
                if (left.hasNext()) {
                    return part(left.next());
                }
                ended = true;
                return text("--" + BOUNDARY + "--\r\n");
            }
        });
    }

    private static InputStream part(PlannedFile file) {
        String name = file.path().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        InputStream head = text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        InputStream content = new ByteArrayInputStream(file.content().get());
        return new SequenceInputStream(head, new SequenceInputStream(content, text("\r\n")));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
