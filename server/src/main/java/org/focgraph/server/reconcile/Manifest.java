package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.focgraph.cli.Version;
import org.focgraph.content.Vocabulary;

/**
 * What the service says of itself.
 *
 * @param root the public address of the server, without a slash at the end
 */
record Manifest(String root) {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 280;

    ObjectNode json() {
        var manifest = Json.object();
        manifest.putArray("versions").add("0.2");
        manifest.put("name", "focgraph");
        manifest.put("identifierSpace", Vocabulary.BASE);
        manifest.put("schemaSpace", Vocabulary.FOC);
        manifest.put("documentation", root + "/reconcile/help");
        manifest.put("serviceVersion", Version.number());
        manifest.put("batchSize", QueryBatch.MOST_QUERIES);
        var types = manifest.putArray("defaultTypes");
        for (var type : EntityType.values()) {
            type.addTo(types);
        }
        manifest.putObject("view").put("url", root + "/reconcile/view?id={{id}}");
        manifest.putObject("feature_view").put("url", root + "/reconcile/help#{{id}}");
        manifest.putObject("preview")
                .put("url", root + "/reconcile/preview?id={{id}}")
                .put("width", WIDTH)
                .put("height", HEIGHT);
        var suggest = manifest.putObject("suggest");
        for (var what : new String[] {"entity", "type", "property"}) {
            suggest.putObject(what)
                    .put("service_url", root)
                    .put("service_path", "/reconcile/suggest/" + what)
                    .put("flyout_service_url", root)
                    .put("flyout_service_path", "/reconcile/flyout/" + what + "?id=${id}");
        }
        extend(manifest.putObject("extend"));
        return manifest;
    }

    private void extend(ObjectNode extend) {
        extend.putObject("propose_properties").put("service_url", root).put("service_path", "/reconcile/properties");
        var settings = extend.putArray("property_settings");
        settings.addObject()
                .put("name", "limit")
                .put("label", "Limit")
                .put("type", "number")
                .put("default", 0)
                .put("help_text", "Most values in a cell; 0 for all");
        var language = settings.addObject()
                .put("name", "language")
                .put("label", "Language")
                .put("type", "select")
                .put("default", "en")
                .put("help_text", "Language of names, where there is one in it");
        var choices = language.putArray("choices");
        for (var code :
                new String[] {"en English", "fr French", "es Spanish", "ru Russian", "zh Chinese", "ar Arabic"}) {
            choices.addObject().put("value", code.substring(0, 2)).put("name", code.substring(3));
        }
    }
}
