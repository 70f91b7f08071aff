package org.crosscase.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/**
 * What a page does when a use case fails. A refusal during an action becomes a message beside its field, and the page
 * stays with what was typed; anywhere else, and for what may not be seen, it becomes the page "nothing found".
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {
    /** The page was let go, because too many others were opened after it; the session goes on. */
    private static final String EXPIRED = "page-expired";

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            ExceptionQueuedEvent event = queue.next();
            queue.remove();
            if (!faces.getResponseComplete()) {
                handle(
                        faces,
                        event.getContext().getException(),
                        event.getContext().getPhaseId());
            }
        }
        getWrapped().handle();
    }

    private static void handle(FacesContext faces, Throwable failure, PhaseId phase) {
        Optional<Problem> problem = Causes.problem(failure);
        boolean acting = faces.isPostback() && phase != PhaseId.RENDER_RESPONSE && phase != PhaseId.RESTORE_VIEW;
        if (problem.isPresent() && acting) {
            tell(faces, problem.get());
        } else if (problem.isPresent()) {
            leave(faces, ProblemDetails.of(problem.get(), texts()));
        } else if (Causes.find(failure, ViewExpiredException.class).isPresent()) {
            leave(faces, ProblemDetails.of(EXPIRED, 410, texts()));
        } else if (Causes.denied(failure)) {
            Denials.record(failure, faces.getExternalContext().getRequestServletPath());
            leave(faces, ProblemDetails.of("forbidden", 403, texts()));
        } else if (Causes.databaseGone(failure)) {
            Unavailable.log(failure, faces.getExternalContext().getRequestServletPath());
            leave(faces, ProblemDetails.of("unavailable", Unavailable.STATUS, texts()));
        } else {
            String where = faces.getExternalContext().getRequestServletPath();
            String reference = Reference.logged(failure, where);
            faces.getExternalContext().getRequestMap().put(ProblemPageServlet.REFERENCE, reference);
            leave(faces, ProblemDetails.of("failed", 500, texts()).withReference(reference));
        }
    }

    private static void tell(FacesContext faces, Problem problem) {
        String text = ProblemText.of(
                problem, CDI.current().select(Messages.class).get().texts());
        String target = problem.field().map(field -> clientId(faces, field)).orElse(null);
        if (target == null && problem.isOutdated()) {
            CDI.current().select(Problems.class).get().outdated();
        }
        faces.addMessage(target, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
        faces.renderResponse();
    }

    /** The field of the submitted form whose id is the problem's field. */
    private static String clientId(FacesContext faces, String field) {
        return faces.getExternalContext().getRequestParameterMap().keySet().stream()
                .filter(name -> name.equals(field) || name.endsWith(":" + field))
                .findFirst()
                .map(name -> faces.getViewRoot().findComponent(":" + name))
                .map(UIComponent::getClientId)
                .orElse(null);
    }

    private static Texts texts() {
        return CDI.current().select(Messages.class).get().texts();
    }

    /** The page's script tells an Ajax call's failure where the officer is, so that what was typed stays. */
    private static void leave(FacesContext faces, ProblemDetails details) {
        ExternalContext external = faces.getExternalContext();
        faces.responseComplete();
        if (external.isResponseCommitted()) {
            // too late for another answer; the log has the reference
            return;
        }
        try {
            external.responseReset();
            if (faces.getPartialViewContext().isAjaxRequest()) {
                external.setResponseStatus(details.status());
                external.setResponseHeader("Cache-Control", "no-store");
                external.setResponseContentType(ProblemDetails.MEDIA_TYPE);
                external.setResponseCharacterEncoding("UTF-8");
                external.getResponseOutputWriter().write(details.toJson());
            } else if (details.slug().equals(EXPIRED)) {
                external.redirect(
                        external.getRequestContextPath() + ProblemPageServlet.PATH + "?kind=" + ProblemPage.EXPIRED);
            } else {
                external.responseSendError(details.status(), null);
            }
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }
}
