package org.crosscase.evidence.internal.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.crosscase.agency.AgencyId;

/** Files in a folder: {@code <agency>/<two digits>/<random name>}. */
final class FolderStore implements FileStore {
    static final String UNFINISHED = ".part";
    static final String SET_ASIDE = "set-aside";
    static final String TRIED = "writable";

    /** More than the space that a file system keeps for names. */
    private static final int TRIED_BYTES = 64 << 10;

    private final Path root;
    private final Disk disk;
    private final UnaryOperator<IOException> told;

    /** @param told says what a failure to write means */
    FolderStore(Path root, Disk disk, UnaryOperator<IOException> told) {
        this.root = root;
        this.disk = disk;
        this.told = told;
    }

    @Override
    public Draft begin(AgencyId agency, StoreKey key) throws IOException {
        Path target = path(agency, key);
        try {
            createFolder(target.getParent());
            return new FolderDraft(disk, target, told);
        } catch (IOException failed) {
            throw told.apply(failed);
        }
    }

    @Override
    public InputStream open(AgencyId agency, StoreKey key) throws IOException {
        return new BufferedInputStream(Channels.newInputStream(disk.read(path(agency, key))), 64 << 10);
    }

    @Override
    public SeekableByteChannel openSeekable(AgencyId agency, StoreKey key) throws IOException {
        return disk.read(path(agency, key));
    }

    @Override
    public void remove(AgencyId agency, StoreKey key) throws IOException {
        disk.delete(path(agency, key));
    }

    @Override
    public void list(AgencyId agency, Instant keptBefore, Consumer<StoreKey> each) throws IOException {
        new FolderListing(folder(agency), keptBefore).names(each);
    }

    @Override
    public int removeDrafts(AgencyId agency, Instant begunBefore) throws IOException {
        int removed = 0;
        IOException failed = null;
        for (Path draft : new FolderListing(folder(agency), begunBefore).drafts()) {
            try {
                disk.delete(draft);
                removed++;
            } catch (IOException stays) {
                failed = stays;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return removed;
    }

    @Override
    public void setAside(AgencyId agency, StoreKey key) throws IOException {
        Path aside = folder(agency).resolve(SET_ASIDE);
        disk.createFolders(aside);
        disk.rename(path(agency, key), aside.resolve(key.toString()));
    }

    /** The try stands in no agency's folder, where a crash would leave something that no row names. */
    @Override
    public void tryWriting() throws IOException {
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

    Path path(AgencyId agency, StoreKey key) {
        String name = key.toString();
        return folder(agency).resolve(name.substring(0, 2)).resolve(name);
    }

    private Path folder(AgencyId agency) {
        return root.resolve(agency.toString());
    }

    /** The way up is made durable as well: a new folder's own name must survive a power cut. */
    private void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        disk.createFolders(folder);
        for (Path above = folder.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            disk.forceFolder(above);
        }
    }
}
