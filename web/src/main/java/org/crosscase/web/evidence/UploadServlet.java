package org.crosscase.web.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import me.desair.tus.server.TusFileUploadService;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.Uploads;
import org.crosscase.web.problem.ProblemDetails;
import org.crosscase.web.problem.Refusals;
import org.crosscase.web.security.SameOrigin;
import org.crosscase.web.texts.Texts;

/**
 * The bytes of announced files, by the tus protocol: {@code HEAD} asks how much of a file is here, {@code PATCH} sends what
 * follows. The same for pages, with their session, and for tools, with their token.
 */
@WebServlet({"/app/uploads/*", "/api/v1/uploads/*"})
public class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());

    @Inject
    private transient Uploads uploads;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = request.getServletPath().startsWith("/app/");
        if (page && !SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            serve(request, response);
        } catch (RuntimeException failure) {
            Refusals.write(failure, request, response);
        } catch (IOException lost) {
            // nobody is left to be answered; what came is kept
            LOG.log(Level.FINE, "the sender of a file was lost", lost);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String place = request.getContextPath() + request.getServletPath();
        UploadsOfOneRequest storage = new UploadsOfOneRequest(uploads, request.getContentLengthLong());
        TusFileUploadService tus = new TusFileUploadService()
                .withUploadUri(place)
                .withUploadStorageService(storage)
                .withUploadLockingService(new NobodyWaits())
                .disableTusExtension("checksum")
                .disableTusExtension("expiration")
                .disableTusExtension("concatenation")
                .disableTusExtension("termination")
                .disableTusExtension("creation");
        if (!request.getMethod().equals("OPTIONS")) {
            // one that is another agency's, and one that does not exist, answer alike
            IntakeFileId id = IntakeFileId.parse(name(request)).orElseThrow(EvidenceProblems::uploadNotFound);
            storage.know(uploads.get(id));
        }
        try {
            tus.process(new PlainType(request), new InProblemDetails(request, response));
        } catch (UploadsOfOneRequest.Refused refused) {
            throw refused.problem();
        }
    }

    /** The container writes its default character set into the type of every body; the library takes the bare type alone. */
    private static final class PlainType extends HttpServletRequestWrapper {
        PlainType(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            String value = super.getHeader(name);
            return value != null && name.equalsIgnoreCase("Content-Type")
                    ? value.replaceFirst(";.*", "").strip()
                    : value;
        }
    }

    /** What the library refuses is said as everywhere else. */
    private static final class InProblemDetails extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        InProblemDetails(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        /** The library says of every answer that it has no body; a refusal has one. */
        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Content-Length")) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            String slug = switch (status) {
                case SC_CONFLICT -> "upload-behind";
                case SC_PRECONDITION_FAILED -> "upload-protocol";
                case SC_METHOD_NOT_ALLOWED -> "not-supported";
                default -> "upload-not-understood";
            };
            setStatus(status);
            setContentType(ProblemDetails.MEDIA_TYPE);
            setCharacterEncoding("UTF-8");
            getWriter()
                    .write(ProblemDetails.of(slug, status, Texts.in(request.getLocale()))
                            .toJson());
        }
    }

    private static String name(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
