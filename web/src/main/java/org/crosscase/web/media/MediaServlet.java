package org.crosscase.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.MediaContent;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.web.problem.Refusals;
import org.crosscase.web.security.SameOrigin;

/**
 * Pictures for pages. {@code GET /app/media/ID/thumbnail} is small, grey and blurred on the server. {@code POST
 * /app/media/ID/reveal} gives a clear picture, re-encoded and larger with {@code large=true}, and {@code POST
 * /app/media/ID/original} the file itself as an attachment: both need the purpose that the officer gave for the case today,
 * each is one viewing on record, and on a phone both wait for the agency to allow it.
 */
@WebServlet("/app/media/*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Longest side of a revealed picture, in pixels: enough to recognise, no more than is needed. */
    private static final int REVEALED_SIDE = 800;

    /** Where an officer has to judge details, with zoom. */
    private static final int LARGE_SIDE = 2400;

    @Inject
    private transient MediaItems media;

    @Inject
    private transient ViewingPurposes purposes;

    @Inject
    private transient PicturesOnPhones phones;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Target target = Target.of(request.getPathInfo(), "thumbnail");
            byte[] png = media.thumbnail(target.media());
            response.setContentType("image/png");
            response.setContentLength(png.length);
            response.getOutputStream().write(png);
        } catch (RuntimeException failure) {
            Refusals.write(failure, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            phones.requireAllowed();
            Target target = Target.of(request.getPathInfo(), "reveal", "original");
            Purpose purpose = purpose(target.media(), request);
            if (target.part().equals("reveal")) {
                int side = Boolean.parseBoolean(request.getParameter("large")) ? LARGE_SIDE : REVEALED_SIDE;
                reveal(target.media(), purpose, side, Boolean.parseBoolean(request.getParameter("grey")), response);
            } else {
                original(target.media(), purpose, response);
            }
        } catch (RuntimeException failure) {
            Refusals.write(failure, request, response);
        }
    }

    private void reveal(MediaId id, Purpose purpose, int side, boolean grey, HttpServletResponse response)
            throws IOException {
        byte[] jpeg = media.reveal(id, purpose, side, grey).jpeg();
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.length);
        response.getOutputStream().write(jpeg);
    }

    private void original(MediaId id, Purpose purpose, HttpServletResponse response) throws IOException {
        try (MediaContent content = media.openContent(id, purpose)) {
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + content.fileName() + "\"");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setContentLengthLong(content.size());
            content.bytes().transferTo(response.getOutputStream());
        }
    }

    private Purpose purpose(MediaId id, HttpServletRequest request) {
        CaseId caseId = CaseId.parse(request.getParameter("case")).orElseThrow(CaseProblems::notFound);
        media.requireInCase(id, caseId);
        return purposes.find(caseId).orElseThrow(() -> Problem.invalid("purpose-missing", "purpose"));
    }

    /** What the path names. */
    private record Target(MediaId media, String part) {
        static Target of(String path, String... parts) {
            String[] names = path == null ? new String[0] : path.substring(1).split("/");
            Optional<MediaId> id = names.length == 2 ? MediaId.parse(names[0]) : Optional.empty();
            if (id.isEmpty() || !List.of(parts).contains(names[1])) {
                throw EvidenceProblems.mediaNotFound();
            }
            return new Target(id.get(), names[1]);
        }
    }
}
