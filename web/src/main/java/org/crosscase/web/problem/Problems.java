package org.crosscase.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The summary "There is a problem": each refusal, with a link to its field. Toasts carry what is no problem. */
@Named("problems")
@RequestScoped
public class Problems {
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

    public List<Item> getItems() {
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
