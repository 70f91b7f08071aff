package org.crosscase.web.evidence;

import jakarta.inject.Inject;
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
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.Uploads;
import org.crosscase.web.problem.Refusals;
import org.crosscase.web.security.SameOrigin;

/**
 * The server's end of {@code intake.js}: begin, name the files, say that all are named; the bytes go to
 * {@link UploadServlet}. What the script sends is JSON in its body: a container reads parameters of an address as it
 * pleases, and the parts of a form to temporary files in the clear.
 */
@WebServlet("/app/intake/*")
public class IntakeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Intakes intakes;

    @Inject
    private transient Uploads uploads;

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
        JsonObject asked = FileLists.read(request.getInputStream());
        switch (String.valueOf(request.getPathInfo())) {
            case "/begin":
                IntakeId begun = intakes.begin(
                        ExhibitId.parse(asked.getString("exhibit", "")).orElseThrow(EvidenceProblems::exhibitNotFound));
                return FileLists.JSON
                        .createObjectBuilder()
                        .add("intake", begun.toString())
                        .build();
            case "/files":
                return FileLists.answer(
                        uploads.announce(intake(asked), FileLists.files(asked), asked.getBoolean("all", false)));
            case "/unreadable":
                uploads.cannotBeSent(intake(asked), FileLists.ids(asked));
                return JsonObject.EMPTY_JSON_OBJECT;
            case "/cancel":
                intakes.cancel(intake(asked));
                return JsonObject.EMPTY_JSON_OBJECT;
            case "/state":
                return state(intakes.getIntake(intake(asked)));
            default:
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private static JsonObject state(IntakeProgress progress) {
        return FileLists.JSON
                .createObjectBuilder()
                .add("state", progress.state().name())
                .add("announced", progress.announced())
                .add("expected", progress.files().expected())
                .add("missing", progress.files().missing())
                .add("refused", progress.files().refused())
                .build();
    }

    private static IntakeId intake(JsonObject asked) {
        return IntakeId.parse(asked.getString("intake", "")).orElseThrow(EvidenceProblems::intakeNotFound);
    }

    private static void answer(HttpServletResponse response, JsonObject body) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body.toString());
    }
}
