package org.focgraph.server.api;

import org.focgraph.server.draw.InstalledBrowser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the site. Without Chromium they are skipped, with a line that says so; where {@code CI} is true or
 * {@code focgraph.browser.required} is set, that is a failure.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver {

    private static final String MISSING =
            "there is neither Chromium nor Chrome here: install one (Debian: apt-get install"
                    + " chromium) or name it in " + InstalledBrowser.VARIABLE;

    private static boolean told;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (InstalledBrowser.find().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if (Boolean.getBoolean("focgraph.browser.required") || "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("the tests in a browser cannot run: " + MISSING);
        }
        if (!told) {
            told = true;
            System.err.println("Tests in a browser are skipped: " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExplorerSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        ExplorerSite.class, any -> new ExplorerSite(InstalledBrowser.require()), ExplorerSite.class);
    }
}
