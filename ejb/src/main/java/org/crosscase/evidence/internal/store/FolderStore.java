package org.crosscase.evidence.internal.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.crosscase.agency.AgencyId;

/**
 * Encrypted files in a folder: {@code <agency>/<two digits>/<random name>}, written once and never changed. A file under
 * its final name is whole and on the disk.
 */
final class FolderStore {
    static final String UNFINISHED = ".part";
    static final String TRIED = "writable";

    /** More than the space that a file system keeps for names. */
    private static final int TRIED_BYTES = 64 << 10;

    private final Path root;
    private final Disk disk;

    FolderStore(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    PendingFile begin(AgencyId agency, FileCipher cipher) throws IOException {
        return begin(agency, cipher, UnaryOperator.identity());
    }

    /**
     * Begins a file under a temporary name.
     *
     * @param told says what a failure to write means
     */
    PendingFile begin(AgencyId agency, FileCipher cipher, UnaryOperator<IOException> told) throws IOException {
        StoreKey key = StoreKey.random(cipher.keyNumber());
        Path target = path(agency, key);
        createFolder(target.getParent());
        return new PendingFile(disk, cipher, key, target, told);
    }

    InputStream open(AgencyId agency, FileCipher cipher, StoreKey key) throws IOException {
        FileChannel file = disk.read(path(agency, key));
        try {
            return cipher.decrypting(new BufferedInputStream(Channels.newInputStream(file), 64 << 10), key);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    SeekableByteChannel openSeekable(AgencyId agency, FileCipher cipher, StoreKey key) throws IOException {
        FileChannel file = disk.read(path(agency, key));
        try {
            return cipher.decrypting(file, key);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** For a file that no row names: another upload of the same content came first. */
    void discard(AgencyId agency, StoreKey key) throws IOException {
        disk.delete(path(agency, key));
    }

    /** The try stands in no agency's folder, where a crash would leave something that no row names. */
    void tryWriting() throws IOException {
        disk.createFolders(root);
        Path file = root.resolve(TRIED);
        disk.delete(file);
        try (FileChannel channel = disk.create(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(TRIED_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            disk.force(channel);
        } finally {
            disk.delete(file);
        }
    }

    Path folder(AgencyId agency) {
        return root.resolve(agency.toString());
    }

    Path path(AgencyId agency, StoreKey key) {
        String name = key.file().toString();
        return folder(agency).resolve(name.substring(0, 2)).resolve(key.keyNumber() + "-" + name);
    }

    /** The way up is made durable as well: a new folder's own name must survive a power cut. */
    private void createFolder(Path folder) throws IOException {
        if (java.nio.file.Files.isDirectory(folder)) {
            return;
        }
        disk.createFolders(folder);
        for (Path above = folder.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            disk.forceFolder(above);
        }
    }
}
