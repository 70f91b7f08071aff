package org.crosscase.web.evidence;

import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;

/**
 * No locks: a connection that died unheard would hold one until the server gives up on it, and its sender could not go on.
 * Of two at the same place the database lets one have its way.
 */
final class NobodyWaits implements UploadLockingService {
    @Override
    public UploadLock lockUploadByUri(String requestUri) {
        return new UploadLock() {
            @Override
            public String getUploadUri() {
                return requestUri;
            }

            @Override
            public void release() {
                // nothing is held
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public void cleanupStaleLocks() {
        // there are none
    }

    @Override
    public boolean isLocked(UploadId id) {
        return false;
    }

    @Override
    public void setIdFactory(UploadIdFactory idFactory) {
        // uploads are not locked by their ids
    }
}
