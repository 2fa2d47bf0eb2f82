/*
 * Plain ES5, since its readers know nothing newer: Excel 2016 and 2019 of volume licences show panes in Internet
 * Explorer's engine, in which the pane cannot run. They are told so, and where the page is that needs no Excel.
 */
(function () {
  var isOld = navigator.userAgent.indexOf("Trident") >= 0 || typeof Promise === "undefined";
  if (!isOld) return;
  var page = location.href.replace(/[^/]*([?#].*)?$/, "index.html");
  function say(text, parent) {
    var paragraph = document.createElement("p");
    paragraph.appendChild(document.createTextNode(text));
    parent.appendChild(paragraph);
    return paragraph;
  }
  function show() {
    var pane = document.getElementById("pane");
    while (pane.firstChild) pane.removeChild(pane.firstChild);
    pane.className = "plain";
    say(
      "Excel trên máy này dùng trình duyệt cũ để hiện ngăn này nên Khớp Số không chạy được ở đây. Cần Excel 2021 hoặc mới hơn.",
      pane,
    );
    say("Bạn vẫn kiểm tra được tệp .xlsx trên trang Khớp Số, mở bằng Edge, Chrome hoặc Firefox:", pane);
    say(page, pane);
    say(
      "Excel on this computer shows panes in an old browser, in which Khớp Số cannot run. Excel 2021 or later is needed. " +
        "Workbooks can still be checked on the page above, in Edge, Chrome or Firefox.",
      pane,
    );
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
