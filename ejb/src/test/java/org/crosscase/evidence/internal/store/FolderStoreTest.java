package org.crosscase.evidence.internal.store;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreContract {
    @TempDir
    private Path folder;

    @Override
    FileStore store() {
        return new FolderStore(folder, new Disk(), UnaryOperator.identity());
    }
}
