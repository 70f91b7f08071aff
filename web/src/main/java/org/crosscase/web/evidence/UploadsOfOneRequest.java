package org.crosscase.web.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import me.desair.tus.server.exception.UploadOffsetMismatchException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.crosscase.Problem;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.Uploads;

/**
 * Our encrypted store as the library of the protocol sees it, for one request: it knows the one file that the request is
 * about. Bytes are never read back here, and what came is never taken away: only whole and durable pieces count.
 */
final class UploadsOfOneRequest implements UploadStorageService {
    private final Uploads uploads;
    private final long length;
    private ExpectedFile file;
    private Known info;

    /** @param length of the request's body, or -1 */
    UploadsOfOneRequest(Uploads uploads, long length) {
        this.uploads = uploads;
        this.length = length;
    }

    void know(ExpectedFile asked) {
        file = asked;
        info = new Known(asked);
    }

    /** An upload of the library, which otherwise takes an empty file for one of unknown length. */
    private static final class Known extends UploadInfo {
        private static final long serialVersionUID = 1L;

        Known(ExpectedFile file) {
            setId(new UploadId(file.id().value()));
            setOffset(file.offset());
            super.setLength(file.size());
            size = file.size();
        }

        private final long size;

        @Override
        public Long getLength() {
            return size;
        }

        @Override
        public boolean hasLength() {
            return true;
        }

        @Override
        public boolean isUploadInProgress() {
            return getOffset() < size;
        }
    }

    /** A refusal of the use case on its way through the library, which knows only failures of input and output. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    @Override
    public UploadInfo getUploadInfo(String uploadUrl, String ownerKey) {
        return info;
    }

    @Override
    public UploadInfo getUploadInfo(UploadId id) {
        return info;
    }

    @Override
    public UploadInfo append(UploadInfo upload, InputStream bytes) throws IOException, UploadOffsetMismatchException {
        try {
            info.setOffset(uploads.append(file.id(), upload.getOffset(), length, bytes));
            return info;
        } catch (Problem refused) {
            if (refused.slug().equals("upload-offset")) {
                throw new UploadOffsetMismatchException("Another sender was faster");
            }
            throw new Refused(refused);
        }
    }

    @Override
    public void removeLastNumberOfBytes(UploadInfo upload, long count) {
        // only whole and durable pieces count, so there is nothing to take back
    }

    @Override
    public void setMaxUploadSize(Long maxUploadSize) {
        // each file was judged by its size when it was announced
    }

    @Override
    public long getMaxUploadSize() {
        return 0;
    }

    @Override
    public String getUploadUri() {
        return null;
    }

    @Override
    public void setIdFactory(UploadIdFactory idFactory) {
        // ids are those of the announced files
    }

    @Override
    public Long getUploadExpirationPeriod() {
        return null;
    }

    @Override
    public void setUploadExpirationPeriod(Long uploadExpirationPeriod) {
        // the intake decides how long it waits
    }

    @Override
    public UploadInfo create(UploadInfo upload, String ownerKey) {
        throw new UnsupportedOperationException("files are announced");
    }

    @Override
    public void update(UploadInfo upload) {
        throw new UnsupportedOperationException("files are announced");
    }

    @Override
    public InputStream getUploadedBytes(String uploadUri, String ownerKey) {
        throw new UnsupportedOperationException("evidence is read elsewhere");
    }

    @Override
    public InputStream getUploadedBytes(UploadId id) {
        throw new UnsupportedOperationException("evidence is read elsewhere");
    }

    @Override
    public void copyUploadTo(UploadInfo upload, OutputStream target) {
        throw new UnsupportedOperationException("evidence is read elsewhere");
    }

    @Override
    public void cleanupExpiredUploads(UploadLockingService locks) {
        // the sweep of the intake does it
    }

    @Override
    public void terminateUpload(UploadInfo upload) {
        throw new UnsupportedOperationException("an intake is ended, not a file");
    }

    @Override
    public void setUploadConcatenationService(UploadConcatenationService service) {
        // parts are parts of one file
    }

    @Override
    public UploadConcatenationService getUploadConcatenationService() {
        return null;
    }
}
