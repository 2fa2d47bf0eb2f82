/*
 * Plain ES5, since its readers know nothing newer: Excel 2016 and 2019 of volume licences show panes in Internet
 * Explorer's engine, Macs with a Safari before 15.4 show them in a WebKit that lacks what the pane is built of (macOS
 * 10.15 can have 15.6), and a file that is double-clicked may open in whatever browser a machine has had for ten years.
 * They are told so, and what to open instead. A script that does not start within 10 seconds is told as well.
 */
(function () {
  /** What the scripts use and the oldest engines lack, asked without using it: its syntax would not even load. */
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
  var pane = {
    old: [
      "Excel trên máy này dùng trình duyệt cũ để hiện ngăn này nên Khớp Số không chạy được ở đây. Cần Excel 2021 hoặc mới hơn; máy Mac cần Safari 15.4 hoặc mới hơn.",
      "Bạn vẫn kiểm tra được tệp .xlsx trên trang Khớp Số, mở bằng Edge, Chrome hoặc Firefox:",
      page,
      "Excel on this computer shows panes in an old browser, in which Khớp Số cannot run. Excel 2021 or later is needed, and Safari 15.4 or later on a Mac. " +
        "Workbooks can still be checked on the page above, in Edge, Chrome or Firefox.",
    ],
    late: [
      "Ngăn Khớp Số chưa mở được sau 10 giây. Hãy đóng ngăn rồi mở lại; nếu vẫn vậy, kiểm tra mạng hoặc dùng trang Khớp Số:",
      page,
      "The pane has not opened for 10 seconds. Close it and open it again; if that does not help, check the network or use the page above.",
    ],
  };
  var wholePage = {
    old: [
      "Trình duyệt này quá cũ nên Khớp Số không chạy được. Hãy mở bằng Edge, Chrome, Cốc Cốc hoặc Firefox bản từ năm 2022 trở đi; nếu là tệp khop-so.html trên máy, nhấn chuột phải vào tệp, chọn Mở bằng (Open with) rồi chọn trình duyệt đó.",
      "This browser is too old for Khớp Số. Open it in Edge, Chrome or Firefox of 2022 or later; a file on this computer is opened with a right click, Open with.",
    ],
    late: [
      "Trang Khớp Số chưa mở được sau 10 giây. Máy chậm thì xin chờ thêm; nếu vẫn vậy, hãy tải lại trang (F5) hoặc mở bằng Edge hay Chrome bản mới.",
      "The page has not opened for 10 seconds. On a slow computer wait a little longer; otherwise load it again (F5) or open it in a recent Edge or Chrome.",
    ],
  };
  function show(reason) {
    var place = document.getElementById("pane") || document.getElementById("page");
    var sentences = (place.id === "pane" ? pane : wholePage)[reason];
    while (place.firstChild) place.removeChild(place.firstChild);
    place.className = "plain";
    for (var at = 0; at < sentences.length; at += 1) {
      var paragraph = document.createElement("p");
      paragraph.appendChild(document.createTextNode(sentences[at]));
      place.appendChild(paragraph);
    }
  }
  if (isOldEngine()) {
    // The other scripts may be readable here and fail later: they leave the sentence alone (isTooOld).
    document.documentElement.setAttribute("data-too-old", "");
    if (document.readyState === "loading")
      document.addEventListener("DOMContentLoaded", function () {
        show("old");
      });
    else show("old");
    return;
  }
  setTimeout(function () {
    // The other scripts take the waiting sentence away as soon as they run.
    if (document.getElementById("waiting")) show("late");
  }, 10000);
})();
