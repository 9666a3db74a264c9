package cn.partymap.web;

import cn.partymap.place.Street;
import cn.partymap.place.Streets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map, whole and as an embed. All state is in the hash; query parameters that others append are ignored. */
@Controller
class PageController {

    private final Assets assets;
    private final Streets streets;

    PageController(Assets assets, Streets streets) {
        this.assets = assets;
        this.streets = streets;
    }

    @GetMapping("/")
    String map(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(request, response, model, false);
    }

    @GetMapping("/embed")
    String embed(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(request, response, model, true);
    }

    private String page(
            HttpServletRequest request, HttpServletResponse response, Model model, boolean embed) {
        boolean english = Language.ofPage(request).equals(Locale.ENGLISH);
        response.setHeader("Cache-Control", "no-cache");
        model.addAttribute("lang", english ? "en" : "zh-CN");
        model.addAttribute("title", streets.findFirst().map(street -> title(street, english)).orElse("街道党建地图"));
        model.addAttribute("assets", assets.prefix());
        model.addAttribute("modules", assets.modules());
        model.addAttribute("embed", embed);
        return "index";
    }

    private static String title(Street street, boolean english) {
        return english && street.titleEn() != null ? street.titleEn() : street.title();
    }
}
