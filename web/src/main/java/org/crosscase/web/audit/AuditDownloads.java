package org.crosscase.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditProblems;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.LogHeads;
import org.crosscase.audit.TrailVerifier;
import org.crosscase.web.problem.Refusals;

/** What auditors take away: extracts, proofs, heads, the key, and the program that checks them. */
@WebServlet("/app/audit/*")
public class AuditDownloads extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditLog log;

    @Inject
    private transient LogHeads heads;

    @Inject
    private transient SubjectWords subjects;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo() == null ? "" : request.getPathInfo();
            switch (path) {
                case "/extract" -> send(response, "audit-extract.txt", extract(request));
                case "/proof" -> send(response, "audit-proof.txt", proof(request.getParameter("entry")));
                case "/head" -> {
                    String agency = String.valueOf(request.getParameter("agency"));
                    send(response, "head.txt", heads.getHead(agency));
                }
                case "/key" -> send(response, "audit-key.txt", log.getVerifierKey() + "\n");
                case "/verifier" -> send(response, TrailVerifier.NAME, TrailVerifier.source());
                default -> throw AuditProblems.entryNotFound();
            }
        } catch (RuntimeException failure) {
            Refusals.write(failure, request, response);
        }
    }

    private String extract(HttpServletRequest request) {
        return log.extract(TrailFilters.query(
                text(request, "who"),
                text(request, "did"),
                text(request, "pictures"),
                subjects.ids(text(request, "to")),
                text(request, "outcome"),
                text(request, "day"),
                null,
                1));
    }

    private String proof(String entry) {
        return log.getEntry(AuditEntryId.parse(entry).orElseThrow(AuditProblems::entryNotFound))
                .findProof()
                .map(CourtBundle::text)
                .orElseThrow(AuditProblems::entryNotFound);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void send(HttpServletResponse response, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
