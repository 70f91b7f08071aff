package org.crosscase.web.evidence;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.ReceivedFile;
import org.crosscase.web.problem.Refusals;
import org.crosscase.web.security.SameOrigin;
import org.crosscase.web.texts.Messages;

/**
 * The server's end of {@code intake.js}: begin, then a request a file with the bytes as its body, then finish. Not a
 * form upload: a container writes the parts of a form to temporary files in the clear.
 */
@WebServlet("/app/intake/*")
public class IntakeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Intakes intakes;

    @Inject
    private transient Messages texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            answer(response, act(request, response));
        } catch (RuntimeException failure) {
            Refusals.write(failure, request, response);
        }
    }

    private JsonObject act(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/begin":
                IntakeId begun = intakes.begin(ExhibitId.parse(request.getParameter("exhibit"))
                        .orElseThrow(EvidenceProblems::exhibitNotFound));
                return Json.createObjectBuilder()
                        .add("intake", begun.toString())
                        .build();
            case "/upload":
                return upload(request, response);
            case "/finish":
                intakes.finishReceiving(intake(request));
                return JsonObject.EMPTY_JSON_OBJECT;
            default:
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private JsonObject upload(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReceivedFile received =
                intakes.receive(intake(request), request.getParameter("path"), request.getInputStream());
        if (received.outcome() == ReceivedFile.Outcome.REFUSED) {
            response.setStatus(422);
            return Json.createObjectBuilder()
                    .add(
                            "detail",
                            texts.get("evidence.rejected." + received.problem().slug()))
                    .build();
        }
        return Json.createObjectBuilder()
                .add("outcome", received.outcome().name())
                .build();
    }

    private static IntakeId intake(HttpServletRequest request) {
        return IntakeId.parse(request.getParameter("intake")).orElseThrow(EvidenceProblems::intakeNotFound);
    }

    private static void answer(HttpServletResponse response, JsonObject body) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body.toString());
    }
}
