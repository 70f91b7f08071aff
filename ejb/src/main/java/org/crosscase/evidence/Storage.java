package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.evidence.internal.store.StoreSpace;

/** What the platform's administrator must know of the evidence store before it is full. */
@Stateless
@UseCase
@RolesAllowed(Role.PLATFORM_ADMIN_NAME)
public class Storage {
    @Inject
    private StoreSpace space;

    /** @throws org.crosscase.Problem {@code store-failing} when the disk does not answer */
    @NotAudited(value = "free bytes of a disk; tells of no case", attempt = "storage.view")
    public StorageRoom room() {
        try {
            StoreSpace.Room room = space.room();
            return new StorageRoom(room.free(), room.total(), state(room.free()));
        } catch (IOException failing) {
            throw EvidenceProblems.storeFailing();
        }
    }

    private StorageRoom.State state(long free) {
        if (free < space.stopBytes()) {
            return StorageRoom.State.FULL;
        }
        return free < space.warnBytes() ? StorageRoom.State.LOW : StorageRoom.State.ENOUGH;
    }
}
