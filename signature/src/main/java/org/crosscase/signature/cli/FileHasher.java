package org.crosscase.signature.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.digest.DigestingStream;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.worker.DecoderPool;
import org.crosscase.signature.worker.DecoderStuckException;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.PictureSource;

/** Everything about one file in one reading: digests here, the picture in a decoder process. */
record FileHasher(DecoderPool pool) {
    /** @throws IOException when no decoder process can be started; a file that cannot be read is an entry */
    Entry hash(Path file, String name) throws IOException, InterruptedException {
        Source source = new Source(file);
        try {
            Examination examination = pool.examine(source);
            Optional<Digests> digests = Optional.of(source.digests);
            if (examination instanceof Examination.Picture picture) {
                return new Entry(
                        name,
                        digests,
                        Optional.of(picture.facts()),
                        Optional.of(picture.pdq()),
                        Optional.empty(),
                        new Entry.Seen(picture.frame(), picture.framesRead(), picture.cut(), picture.further()));
            }
            Examination.Refused refused = (Examination.Refused) examination;
            return Entry.without(name, digests, refused.facts(), refused.problem());
        } catch (DecoderStuckException e) {
            return Entry.without(
                    name,
                    Optional.ofNullable(source.digests),
                    Optional.empty(),
                    PictureProblem.of(PictureProblem.Type.TOO_SLOW, e.getMessage() + "; try this file again"));
        } catch (IOException e) {
            if (source.failed) {
                return unreadable(name);
            }
            throw e;
        }
    }

    static Entry unreadable(String name) {
        PictureProblem problem = PictureProblem.of(PictureProblem.Type.BROKEN, "The file cannot be read");
        return Entry.without(name, Optional.empty(), Optional.empty(), problem);
    }

    /** Digests the whole file even where the decoder needs only its beginning. */
    private static final class Source implements PictureSource {
        private final Path file;
        private Digests digests;
        private boolean failed;

        Source(Path file) {
            this.file = file;
        }

        @Override
        public InputStream open() throws IOException {
            failed = true;
            DigestingStream digesting = DigestingStream.reading(Files.newInputStream(file));
            failed = false;
            return new FilterInputStream(digesting.input()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        return in.read(bytes, offset, length);
                    } catch (IOException e) {
                        failed = true;
                        throw e;
                    }
                }

                @Override
                public void close() throws IOException {
                    try {
                        if (!failed) {
                            transferTo(OutputStream.nullOutputStream());
                            digests = digesting.digests();
                        }
                    } finally {
                        super.close();
                    }
                }
            };
        }
    }
}
