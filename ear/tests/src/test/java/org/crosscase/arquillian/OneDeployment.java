package org.crosscase.arquillian;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * One deployment for all in-container tests. Each of them declares the same archive, and Arquillian would put it into
 * the server anew for every class, which takes longer than most classes' tests.
 */
public final class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Keeps the first class's deployment, and gives it to every later class. */
    public static final class Keeper {
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        private DeploymentScenario kept;

        public void generate(@Observes EventContext<GenerateDeployment> event) {
            if (kept == null) {
                event.proceed();
                kept = scenario.get();
            } else {
                scenario.set(kept);
            }
        }

        /** When the first class failed to deploy, the next one tries again. */
        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!kept.deployments().stream().allMatch(Deployment::isDeployed)) {
                event.proceed();
            }
        }

        /** It stays until the server is stopped. */
        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {}
    }
}
