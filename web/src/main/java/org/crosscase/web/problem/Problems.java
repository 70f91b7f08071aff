package org.crosscase.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The summary "There is a problem": each refusal, with a link to its field. Toasts carry what is no problem. What was
 * refused in a dialog is shown there, for the page behind it cannot be reached.
 */
@Named("problems")
@RequestScoped
public class Problems {
    /** Sent by every form that stands in a dialog. */
    private static final String IN_DIALOG = "dialog";

    /** One line of the summary. */
    public static final class Item {
        private final String text;
        private final String target;

        Item(String text, String target) {
            this.text = text;
            this.target = target;
        }

        public String getText() {
            return text;
        }

        public boolean isLinked() {
            return target != null;
        }

        public String getHref() {
            return "#" + target;
        }
    }

    private boolean outdated;

    /** What the summary at the head of the page holds. */
    public List<Item> getItems() {
        return inDialog() ? List.of() : all();
    }

    /** What a dialog shows above its fields: that which belongs to none of them. */
    public List<Item> getGeneral() {
        return inDialog() ? all().stream().filter(item -> !item.isLinked()).toList() : List.of();
    }

    /** Whether the page shows what is no longer so: things changed since it was loaded. */
    public boolean isOutdated() {
        return outdated && inDialog();
    }

    void outdated() {
        outdated = true;
    }

    private static boolean inDialog() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey(IN_DIALOG);
    }

    private static List<Item> all() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Item> items = new ArrayList<>();
        Iterator<String> targets = faces.getClientIdsWithMessages();
        while (targets.hasNext()) {
            String target = targets.next();
            for (FacesMessage message : faces.getMessageList(target)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                    items.add(new Item(message.getSummary(), target));
                }
            }
        }
        return items;
    }
}
