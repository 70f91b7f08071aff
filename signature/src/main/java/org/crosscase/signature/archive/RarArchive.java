package org.crosscase.signature.archive;

import com.github.junrar.Archive;
import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedDictionarySizeException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarMethodException;
import com.github.junrar.exception.UnsupportedRarVersionException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.volume.Volume;
import com.github.junrar.volume.VolumeManager;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A RAR archive of one volume. */
final class RarArchive {
    /** Memory that a dictionary may take, in bytes. */
    private static final long DICTIONARY = 256L << 20;

    private RarArchive() {}

    static void read(RemoteFile file, Entries entries) throws IOException {
        try (Archive archive = open(file)) {
            List<FileHeader> headers = archive.getFileHeaders();
            if (headers.isEmpty() && locked(archive)) {
                throw new ArchiveEndException(
                        ArchiveProblem.ENCRYPTED, "The names of its entries are encrypted as well");
            }
            long inAll =
                    headers.stream().filter(header -> !header.isDirectory()).count();
            boolean parted = false;
            for (FileHeader header : headers) {
                parted |= header.isSplitBefore() || header.isSplitAfter();
                if (header.isDirectory() || header.getRedirection() != null) {
                    continue;
                }
                entries.count(inAll);
                take(archive, header, entries);
            }
            if (parted) {
                throw new ArchiveEndException(ArchiveProblem.NOT_OPENED, "One of several parts of an archive");
            }
        }
    }

    private static void take(Archive archive, FileHeader header, Entries entries) throws IOException {
        String name = header.getFileName().replace('\\', '/');
        if (header.isEncrypted()) {
            entries.refuse(name, ArchiveProblem.ENCRYPTED, "");
        } else if (header.isSplitBefore() || header.isSplitAfter()) {
            entries.refuse(name, ArchiveProblem.NOT_OPENED, "It goes on in another part of the archive");
        } else {
            entries.take(
                    name,
                    // its times are those of a clock nobody knows where
                    EntryFacts.of(header.isUnpSizeUnknown() ? -1 : header.getFullUnpackSize(), null, null, null),
                    // entries of a solid archive share their bytes
                    header.isSolid() ? -1 : header.getFullPackSize(),
                    header.isUnpSizeUnknown() ? -1 : header.getFullUnpackSize(),
                    target -> {
                        try {
                            archive.extractFile(header, target);
                        } catch (RarException damaged) {
                            throw cause(damaged);
                        }
                    },
                    -1);
        }
    }

    /** The library wraps what the reader of the bytes threw. */
    private static IOException cause(RarException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException own) {
                return own;
            }
        }
        return unsupported(wrapped)
                ? new EntryFailedException(ArchiveProblem.UNSUPPORTED, "")
                : new IOException("Damaged entry", wrapped);
    }

    private static boolean unsupported(RarException why) {
        return why instanceof UnsupportedDictionarySizeException
                || why instanceof UnsupportedRarMethodException
                || why instanceof UnsupportedRarVersionException;
    }

    private static boolean locked(Archive archive) {
        try {
            return archive.isEncrypted() || archive.isPasswordProtected();
        } catch (RarException none) {
            return false;
        }
    }

    private static Archive open(RemoteFile file) throws IOException {
        try {
            return new Archive(
                    new OneVolume(file),
                    ArchiveOptions.builder().maxDictionarySize(DICTIONARY).build());
        } catch (UnsupportedRarEncryptedException | WrongPasswordException locked) {
            throw new ArchiveEndException(ArchiveProblem.ENCRYPTED, "The names of its entries are encrypted as well");
        } catch (RarException damaged) {
            if (unsupported(damaged)) {
                throw new ArchiveEndException(ArchiveProblem.NOT_OPENED, "A version of RAR that is not read");
            }
            throw new IOException("Damaged archive", damaged);
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged archive", damaged);
        }
    }

    private record OneVolume(RemoteFile file) implements VolumeManager {
        @Override
        public Volume nextVolume(Archive archive, Volume last) {
            if (last != null) {
                return null;
            }
            return new Volume() {
                @Override
                public SeekableReadOnlyByteChannel getChannel() {
                    return new Bytes(file);
                }

                @Override
                public long getLength() {
                    return file.size();
                }

                @Override
                public Archive getArchive() {
                    return archive;
                }
            };
        }
    }

    private static final class Bytes implements SeekableReadOnlyByteChannel {
        private final RemoteFile file;
        private long position;

        Bytes(RemoteFile file) {
            this.file = file;
        }

        @Override
        public long getPosition() {
            return position;
        }

        @Override
        public void setPosition(long place) {
            position = place;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            file.position(position);
            int count = file.read(ByteBuffer.wrap(target, offset, length));
            position += Math.max(0, count);
            return count;
        }

        @Override
        public int readFully(byte[] target, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int count = read(target, done, length - done);
                if (count < 0) {
                    throw new EOFException();
                }
                done += count;
            }
            return done;
        }

        @Override
        public void close() {
            // belongs to the conversation
        }
    }
}
