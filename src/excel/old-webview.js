/*
 * Plain ES5, since its readers know nothing newer: Excel 2016 and 2019 of volume licences show panes in Internet
 * Explorer's engine, and Macs with a Safari before 15.4 show them in a WebKit that lacks what the pane is built of; macOS
 * 10.15 can have 15.6. They are told so, and where the page is that needs no Excel. A script that does not start within 10 seconds is told as well.
 */
(function () {
  /** What the pane's script uses and the oldest engines lack, asked without using it: its syntax would not even load. */
  function isOldEngine() {
    if (navigator.userAgent.indexOf("Trident") >= 0) return true;
    if (typeof Promise === "undefined" || typeof Map === "undefined") return true;
    if (typeof globalThis === "undefined" || !Array.prototype.flatMap || !String.prototype.matchAll)
      return true;
    if (!Object.hasOwn || !Array.prototype.at || !Array.prototype.findLast) return true;
    if (typeof structuredClone === "undefined") return true;
    try {
      return !new RegExp("^\\p{L}$", "u").test("ố");
    } catch (error) {
      return error !== null;
    }
  }
  var page = location.href.replace(/[^/]*([?#].*)?$/, "index.html");
  function say(text, parent) {
    var paragraph = document.createElement("p");
    paragraph.appendChild(document.createTextNode(text));
    parent.appendChild(paragraph);
    return paragraph;
  }
  function show(sentences) {
    var pane = document.getElementById("pane");
    while (pane.firstChild) pane.removeChild(pane.firstChild);
    pane.className = "plain";
    for (var at = 0; at < sentences.length; at += 1) say(sentences[at], pane);
  }
  function whenThere(work) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work);
    else work();
  }
  if (isOldEngine()) {
    whenThere(function () {
      show([
        "Excel trên máy này dùng trình duyệt cũ để hiện ngăn này nên Khớp Số không chạy được ở đây. Cần Excel 2021 hoặc mới hơn; máy Mac cần Safari 15.4 hoặc mới hơn.",
        "Bạn vẫn kiểm tra được tệp .xlsx trên trang Khớp Số, mở bằng Edge, Chrome hoặc Firefox:",
        page,
        "Excel on this computer shows panes in an old browser, in which Khớp Số cannot run. Excel 2021 or later is needed, and Safari 15.4 or later on a Mac. " +
          "Workbooks can still be checked on the page above, in Edge, Chrome or Firefox.",
      ]);
    });
    return;
  }
  setTimeout(function () {
    // The pane's script takes the waiting sentence away as soon as it runs.
    if (!document.getElementById("waiting")) return;
    show([
      "Ngăn Khớp Số chưa mở được sau 10 giây. Hãy đóng ngăn rồi mở lại; nếu vẫn vậy, kiểm tra mạng hoặc dùng trang Khớp Số:",
      page,
      "The pane has not opened for 10 seconds. Close it and open it again; if that does not help, check the network or use the page above.",
    ]);
  }, 10000);
})();
